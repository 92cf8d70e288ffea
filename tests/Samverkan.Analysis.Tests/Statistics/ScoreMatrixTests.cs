using CsCheck;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

public sealed class ScoreMatrixTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 5)]
    [InlineData(4, 10)]
    [InlineData(200, 62)]
    public void Levels_and_changes_equal_counting_one_by_one(int groups, int highest) =>
        Gen.Select(Gen.Int[0, 9000], Gen.Int[0, 1_000_000]).Sample(
            (subjects, seed) =>
            {
                Random random = new(seed);
                const int Occasions = 3;
                int?[][] scores = [.. Enumerable.Range(0, Occasions).Select(_ => Enumerable.Range(0, subjects).Select(_ => random.Next(4) == 0 ? (int?)null : random.Next(highest + 1)).ToArray())];
                byte[] group = [.. Enumerable.Range(0, subjects).Select(_ => (byte)random.Next(groups))];
                ScoreMatrixBuilder builder = new(subjects, 2, Occasions);
                for (int occasion = 0; occasion < Occasions; occasion++)
                {
                    for (int subject = 0; subject < subjects; subject++)
                        builder.Set(1, occasion, subject, scores[occasion][subject]);
                }

                ScoreMatrix matrix = builder.Build();
                for (int occasion = 0; occasion < Occasions; occasion++)
                {
                    var levels = matrix.Levels(1, occasion, group, groups);
                    int[] missing = new int[groups];
                    List<int>[] values = [.. Enumerable.Range(0, groups).Select(static _ => new List<int>())];
                    for (int subject = 0; subject < subjects; subject++)
                    {
                        if (matrix[1, occasion, subject] != scores[occasion][subject])
                            return false;
                        if (scores[occasion][subject] is { } value)
                            values[group[subject]].Add(value);
                        else
                            missing[group[subject]]++;
                    }

                    for (int g = 0; g < groups; g++)
                    {
                        if (levels[g].Missing != missing[g] || !levels[g].Scores.Equals(ValueCounts.From([.. values[g]])))
                            return false;
                    }
                }

                var changes = matrix.Changes(1, group, groups);
                List<int>[] expected = [.. Enumerable.Range(0, groups).Select(static _ => new List<int>())];
                int[] single = new int[groups];
                int[] none = new int[groups];
                for (int subject = 0; subject < subjects; subject++)
                {
                    int[] answered = [.. scores.Select(s => s[subject]).Where(static v => v is not null).Select(static v => v!.Value)];
                    if (answered.Length == 0)
                        none[group[subject]]++;
                    else if (answered.Length == 1)
                        single[group[subject]]++;
                    else
                        expected[group[subject]].Add(answered[^1] - answered[0]);
                }

                return Enumerable.Range(0, groups).All(g =>
                    changes[g].Single == single[g] && changes[g].None == none[g] && changes[g].Changes.Equals(ValueCounts.From([.. expected[g]])));
            },
            iter: 20);

    [Fact]
    public void A_matrix_without_scores_is_all_missing()
    {
        ScoreMatrix matrix = new ScoreMatrixBuilder(7, 1, 2).Build();
        Assert.Equal(7, matrix.Levels(0, 1)[0].Missing);
        Assert.Equal(7, matrix.Changes(0)[0].None);
        Assert.Equal(StatisticsCodes.NoObservations, matrix.Levels(0, 0)[0].Scores.Mean().Reason?.Code);
        Assert.Equal(StatisticsCodes.NoObservations, PairedTests.T(matrix.Changes(0)[0].Differences).Estimate.Reason?.Code);
        Assert.Equal(7, PairedTests.T(matrix.Changes(0)[0].Differences).Basis.Missing);
    }

    [Fact]
    public void What_does_not_fit_is_a_programmers_error()
    {
        ScoreMatrixBuilder builder = new(3, 1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Set(0, 0, 0, 63));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Set(0, 0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Set(0, 2, 0, 1));
        ScoreMatrix matrix = builder.Build();
        Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Throws<InvalidOperationException>(() => builder.Set(0, 0, 0, 1));
        Assert.Throws<ArgumentException>(() => matrix.Levels(0, 0, [0, 1], 2));
        Assert.Throws<ArgumentException>(() => matrix.Levels(0, 0, [0, 1, 2], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Changes(1));
    }
}
