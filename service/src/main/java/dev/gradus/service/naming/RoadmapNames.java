package dev.gradus.service.naming;

import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Roadmaps as people name them: by the id of a proposal, or by the measures of each stage. */
public final class RoadmapNames {
    private final LoadedCase loaded;

    public RoadmapNames(LoadedCase loaded) {
        this.loaded = loaded;
    }

    /** One proposal of the case. */
    public Proposal proposal(String id) {
        List<Proposal> all = loaded.written().proposals();
        if (all.isEmpty()) {
            throw Refusal.question("usage.proposal.none");
        }
        return all.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(Proposal::id).toList();
            return Refusal.question("usage.proposal", id, Nearest.to(id, ids));
        });
    }

    /** Measures with commas between, stages with semicolons. */
    public Roadmap stages(String text) {
        Structure structure = loaded.structure();
        List<Stage> found = new ArrayList<>();
        long done = structure.inForce();
        for (String part : text.split(";", -1)) {
            long mask = 0;
            for (String word : part.split(",", -1)) {
                String id = word.strip();
                long measure = id.isEmpty() ? 0 : TargetNames.measure(structure, id);
                if ((measure & (done | mask)) != 0) {
                    throw Refusal.question("usage.stages.twice", id);
                }
                mask |= measure;
            }
            done |= mask;
            if (mask != 0) {
                found.add(new Stage(mask));
            }
        }
        if (found.isEmpty()) {
            throw Refusal.question("usage.stages", text);
        }
        return new Roadmap(found);
    }
}
