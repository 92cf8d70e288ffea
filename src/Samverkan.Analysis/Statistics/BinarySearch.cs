using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Fisher's scoring: weighted least squares again and again, until no coefficient moves.</summary>
internal ref struct BinarySearch
{
    private readonly ReadOnlySpan<bool> _outcomes;
    private readonly ReadOnlySpan<double> _columns;
    private readonly int _k;
    private readonly BinaryLink _link;

    public BinarySearch(ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> columns, int k, BinaryLink link)
    {
        _outcomes = outcomes;
        _columns = columns;
        _k = k;
        _link = link;
    }

    public double[] Coefficients { get; private set; } = [];

    public double Deviance { get; private set; } = double.PositiveInfinity;

    public Cholesky Root { get; private set; } = null!;

    /// <summary>Searches.</summary>
    /// <returns>Nothing when the search ended; otherwise why there is no end.</returns>
    public Refusal? Run(int mostRounds)
    {
        double[] squares = new double[_k * _k];
        for (int row = 0; row < _outcomes.Length; row++)
            Add(squares, row, 1);
        if (Cholesky.Of(squares, _k) is null)
            return StatisticsCodes.Collinear.With();
        double[] reach = new double[_k];
        for (int i = 0; i < _k; i++)
            reach[i] = Math.Sqrt(squares[(i * _k) + i] / _outcomes.Length);

        for (int round = 0; round < mostRounds; round++)
        {
            (double[] information, double[] target) = Equations();
            if (Cholesky.Of(information, _k) is not { } root)
                return StatisticsCodes.Separation.With();
            double[] next = root.Solve(target);
            double deviance = DevianceAt(next);
            for (int halving = 0; round > 0 && halving < 20 && !(deviance <= Deviance + 1e-9 + (1e-12 * Deviance)); halving++)
            {
                for (int i = 0; i < _k; i++)
                    next[i] = (next[i] + Coefficients[i]) / 2;
                deviance = DevianceAt(next);
            }

            double moved = round == 0 ? double.PositiveInfinity : 0;
            for (int i = 0; round > 0 && i < _k; i++)
                moved = Math.Max(moved, Math.Abs(next[i] - Coefficients[i]) * reach[i]);
            Coefficients = next;
            Deviance = deviance;
            if (moved < 1e-9)
            {
                // The information at the end, not at the step before it.
                Cholesky? end = Cholesky.Of(Equations().Information, _k);
                if (end is null || Deviance < 1e-6)
                    return StatisticsCodes.Separation.With();
                Root = end;
                return null;
            }
        }

        return StatisticsCodes.Separation.With();
    }

    /// <summary>The sum over clusters (or rows) of the products of their scores.</summary>
    public readonly double[] Meat(ReadOnlySpan<bool> outcomes, ReadOnlySpan<double> columns, ReadOnlySpan<int> clusters, int groups)
    {
        double[] sums = new double[clusters.IsEmpty ? _k : groups * _k];
        double[] meat = new double[_k * _k];
        for (int row = 0; row < outcomes.Length; row++)
        {
            BinaryScores scores = BinaryScores.Of(Predictor(row, Coefficients), _link);
            double score = ((outcomes[row] ? 1 : 0) - scores.Mean) * scores.Slope / scores.Variance;
            Span<double> sum = sums.AsSpan(clusters.IsEmpty ? 0 : clusters[row] * _k, _k);
            if (clusters.IsEmpty)
                sum.Clear();
            for (int i = 0; i < _k; i++)
                sum[i] += score * columns[(row * _k) + i];
            if (clusters.IsEmpty)
                AddSquare(meat, sum);
        }

        for (int group = 0; !clusters.IsEmpty && group < groups; group++)
            AddSquare(meat, sums.AsSpan(group * _k, _k));
        return meat;
    }

    private static void AddSquare(double[] meat, ReadOnlySpan<double> scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            for (int j = 0; j < scores.Length; j++)
                meat[(i * scores.Length) + j] += scores[i] * scores[j];
        }
    }

    private readonly (double[] Information, double[] Target) Equations()
    {
        double[] information = new double[_k * _k];
        double[] target = new double[_k];
        for (int row = 0; row < _outcomes.Length; row++)
        {
            double predictor = Coefficients.Length == 0
                ? BinaryScores.StartingPredictor(_outcomes[row], _link)
                : Predictor(row, Coefficients);
            BinaryScores scores = BinaryScores.Of(predictor, _link);
            double weight = scores.Slope * scores.Slope / scores.Variance;
            double working = predictor + (((_outcomes[row] ? 1 : 0) - scores.Mean) / scores.Slope);
            Add(information, row, weight);
            for (int i = 0; i < _k; i++)
                target[i] += weight * working * _columns[(row * _k) + i];
        }

        return (information, target);
    }

    private readonly void Add(double[] squares, int row, double weight)
    {
        ReadOnlySpan<double> x = _columns.Slice(row * _k, _k);
        for (int i = 0; i < x.Length; i++)
        {
            double weighted = weight * x[i];
            if (weighted == 0)
                continue;
            for (int j = 0; j <= i; j++)
                squares[(i * _k) + j] += weighted * x[j];
        }
    }

    private readonly double DevianceAt(double[] coefficients)
    {
        double deviance = 0;
        for (int row = 0; row < _outcomes.Length; row++)
        {
            double mean = BinaryScores.Of(Predictor(row, coefficients), _link).Mean;
            deviance -= 2 * Math.Log(_outcomes[row] ? mean : 1 - mean);
        }

        return deviance;
    }

    private readonly double Predictor(int row, double[] coefficients)
    {
        double sum = 0;
        ReadOnlySpan<double> x = _columns.Slice(row * _k, _k);
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * coefficients[i];
        return sum;
    }
}
