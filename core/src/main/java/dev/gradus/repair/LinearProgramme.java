package dev.gradus.repair;

import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear programme: the greatest value of a linear objective where linear conditions are not negative. */
final class LinearProgramme {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] variables;
    private int rows;

    /**
     * @param least lower bound of each variable; −∞ = free
     * @param objective weight of each variable
     */
    LinearProgramme(double[] least, double[] objective) {
        variables = new Variable[least.length];
        for (int j = 0; j < least.length; j++) {
            variables[j] = model.newVariable("x" + j);
            if (least[j] > Double.NEGATIVE_INFINITY) {
                variables[j].lower(least[j]);
            }
            variables[j].weight(objective[j]);
        }
    }

    /** Σ coefficient·variable ≥ least. */
    void atLeast(double[] coefficients, double least) {
        expression(coefficients).lower(least);
    }

    /** Σ coefficient·variable = value. */
    void equal(double[] coefficients, double value) {
        expression(coefficients).level(value);
    }

    private Expression expression(double[] coefficients) {
        Expression expression = model.newExpression("e" + rows++);
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                expression.set(variables[j], coefficients[j]);
            }
        }
        return expression;
    }

    /** The variables at the maximum; empty where the conditions cannot all hold, or the objective has no bound. */
    Optional<double[]> maximise() {
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] values = new double[variables.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = result.doubleValue(j);
        }
        return Optional.of(values);
    }
}
