namespace Samverkan.Analysis.Statistics;

/// <summary>The place where a smooth function of a few numbers is least.</summary>
/// <remarks>
/// Nelder and Mead, "A simplex method for function minimization", The Computer Journal 7 (1965), 308–313, started anew from
/// its own result, and then Newton's steps with derivatives by differences of the fourth order.
/// </remarks>
internal static class Minimum
{
    public static double[]? Of(Func<double[], double> function, double[] start, double[] scale)
    {
        double[] best = start;
        double value = function(best);
        for (int restart = 0; restart < 20; restart++)
        {
            (double[] found, double next) = Simplex(function, best, scale);
            bool still = Math.Abs(value - next) < 1e-9 * (1 + Math.Abs(next)) && restart > 0;
            (best, value) = (found, next);
            if (!double.IsFinite(value))
                return null;
            if (still)
                return Newton(function, best, scale);
        }

        return null;
    }

    /// <summary>The first derivatives.</summary>
    public static double[] Gradient(Func<double[], double> function, double[] at, double[] scale)
    {
        double[] gradient = new double[at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            double h = 1e-3 * scale[i];
            gradient[i] = ((8 * (Shifted(function, at, i, h) - Shifted(function, at, i, -h)))
                - Shifted(function, at, i, 2 * h) + Shifted(function, at, i, -2 * h)) / (12 * h);
        }

        return gradient;
    }

    /// <summary>The second derivatives, row by row.</summary>
    public static double[] Hessian(Func<double[], double> function, double[] at, double[] scale)
    {
        int n = at.Length;
        double[] hessian = new double[n * n];
        double here = function(at);
        for (int i = 0; i < n; i++)
        {
            double h = 2e-3 * scale[i];
            hessian[(i * n) + i] = ((16 * (Shifted(function, at, i, h) + Shifted(function, at, i, -h)))
                - Shifted(function, at, i, 2 * h) - Shifted(function, at, i, -2 * h) - (30 * here)) / (12 * h * h);
            for (int j = 0; j < i; j++)
            {
                double g = 2e-3 * scale[j];
                double mixed = ((4 * Mixed(function, at, i, h, j, g)) - Mixed(function, at, i, 2 * h, j, 2 * g)) / 3;
                hessian[(i * n) + j] = mixed;
                hessian[(j * n) + i] = mixed;
            }
        }

        return hessian;
    }

    private static double[] Newton(Func<double[], double> function, double[] start, double[] scale)
    {
        double[] best = start;
        for (int round = 0; round < 8; round++)
        {
            double[] gradient = Gradient(function, best, scale);
            if (Cholesky.Of(Hessian(function, best, scale), best.Length) is not { } root)
                return best;
            double[] step = root.Solve(gradient);
            double[] next = [.. best.Zip(step, static (x, s) => x - s)];
            double gain = function(best) - function(next);
            if (!(gain > -1e-9))
                return best;
            best = next;
            if (step.Zip(scale).All(static p => Math.Abs(p.First) < 1e-9 * p.Second))
                return best;
        }

        return best;
    }

    private static double Shifted(Func<double[], double> function, double[] at, int place, double by)
    {
        double[] moved = [.. at];
        moved[place] += by;
        return function(moved);
    }

    private static double Mixed(Func<double[], double> function, double[] at, int i, double h, int j, double g)
    {
        return (At(h, g) - At(h, -g) - At(-h, g) + At(-h, -g)) / (4 * h * g);

        double At(double first, double second)
        {
            double[] moved = [.. at];
            moved[i] += first;
            moved[j] += second;
            return function(moved);
        }
    }

    private static (double[] Place, double Value) Simplex(Func<double[], double> function, double[] start, double[] scale)
    {
        int n = start.Length;
        double[][] corners = new double[n + 1][];
        double[] values = new double[n + 1];
        for (int i = 0; i <= n; i++)
        {
            corners[i] = [.. start];
            if (i > 0)
                corners[i][i - 1] += 0.3 * scale[i - 1];
            values[i] = Finite(function(corners[i]));
        }

        for (int round = 0; round < 400 * n; round++)
        {
            Array.Sort(values, corners);
            if (values[n] - values[0] < 1e-11 * (1 + Math.Abs(values[0])))
                break;
            double[] middle = new double[n];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    middle[j] += corners[i][j] / n;
            }

            double[] mirrored = Along(middle, corners[n], -1);
            double reflected = Finite(function(mirrored));
            if (reflected < values[0])
            {
                double[] far = Along(middle, corners[n], -2);
                double expanded = Finite(function(far));
                (corners[n], values[n]) = expanded < reflected ? (far, expanded) : (mirrored, reflected);
            }
            else if (reflected < values[n - 1])
            {
                (corners[n], values[n]) = (mirrored, reflected);
            }
            else
            {
                double[] near = Along(middle, corners[n], reflected < values[n] ? -0.5 : 0.5);
                double contracted = Finite(function(near));
                if (contracted < Math.Min(values[n], reflected))
                {
                    (corners[n], values[n]) = (near, contracted);
                    continue;
                }

                for (int i = 1; i <= n; i++)
                {
                    corners[i] = Along(corners[0], corners[i], 0.5);
                    values[i] = Finite(function(corners[i]));
                }
            }
        }

        Array.Sort(values, corners);
        return (corners[0], values[0]);
    }

    private static double[] Along(double[] from, double[] to, double share) => [.. from.Zip(to, (a, b) => a + (share * (b - a)))];

    private static double Finite(double value) => double.IsFinite(value) ? value : double.MaxValue;
}
