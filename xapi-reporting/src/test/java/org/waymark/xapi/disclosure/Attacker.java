package org.waymark.xapi.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has everything that was published, knows how it hangs together and knows the rule, and asks by linear programming between which bounds each
 * hidden number must lie. To be on the safe side it is also told which of the hidden numbers that are no totals are small ones.
 */
public final class Attacker {

    private static final long MOST = 1_000_000;

    private final SmallNumbers rule;
    private final Map<String, long[]> bounds = new LinkedHashMap<>();
    private final List<List<String>> sums = new ArrayList<>();

    /** Knows the rule. */
    public Attacker(SmallNumbers rule) {
        this.rule = rule;
    }

    /** Reads a number that was printed. */
    public void reads(String name, long shown) {
        // What rounds to it, found by trying: not by the code that is on trial.
        long low = -1;
        long high = -1;
        for (long n = Math.max(0, shown - rule.step()); n <= shown + rule.step(); n++) {
            boolean small = n > 0 && n <= rule.hidden();
            if (!small && Math.floor((double) n / rule.step() + 0.5) * rule.step() == shown) {
                low = low < 0 ? n : low;
                high = n;
            }
        }
        know(name, low, high);
    }

    /** Reads a star. */
    public void readsHidden(String name, boolean small) {
        know(name, 1, small ? rule.hidden() : MOST);
    }

    /** Knows of a number that is not printed. */
    public void knowsOf(String name) {
        know(name, 0, MOST);
    }

    private void know(String name, long low, long high) {
        bounds.merge(name, new long[] {low, high}, (a, b) -> new long[] {Math.max(a[0], b[0]), Math.min(a[1], b[1])});
    }

    /** Knows that a number is the sum of others. */
    public void knowsSum(String whole, List<String> parts) {
        List<String> sum = new ArrayList<>(parts);
        sum.add(0, whole);
        sums.add(sum);
    }

    /** Knows that a number is no more than another. */
    public void knowsPart(String part, String whole) {
        String rest = whole + " without " + part;
        knowsOf(rest);
        knowsSum(whole, List.of(part, rest));
    }

    /** The least and the greatest that a number can be. */
    public double[] rangeOf(String name) {
        return new double[] {extreme(name, false), extreme(name, true)};
    }

    /** All that hangs together with a number, however far. */
    private Set<String> around(String name) {
        Set<String> around = new LinkedHashSet<>(Set.of(name));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (List<String> sum : sums) {
                if (sum.stream().anyMatch(around::contains)) {
                    grows |= around.addAll(sum);
                }
            }
        }
        return around;
    }

    private double extreme(String name, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Set<String> around = around(name);
        bounds.forEach((each, range) -> {
            if (!around.contains(each)) {
                return;
            }
            Variable variable = model.newVariable(each).lower(range[0]).upper(range[1]);
            if (each.equals(name)) {
                variable.weight(BigDecimal.ONE);
            }
            variables.put(each, variable);
        });
        for (int s = 0; s < sums.size(); s++) {
            List<String> sum = sums.get(s);
            if (!around.contains(sum.get(0))) {
                continue;
            }
            Expression expression = model.newExpression("sum " + s).level(0);
            expression.set(variable(variables, sum.get(0)), -1);
            sum.subList(1, sum.size()).forEach(part -> expression.set(variable(variables, part), 1));
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("what was published contradicts itself: " + result.getState());
        }
        return variable(variables, name).getValue().doubleValue();
    }

    private static Variable variable(Map<String, Variable> variables, String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("nothing is known of " + name);
        }
        return variable;
    }
}
