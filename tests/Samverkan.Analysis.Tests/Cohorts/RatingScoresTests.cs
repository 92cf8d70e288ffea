using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Cohorts;

public sealed class RatingScoresTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly Gen<MeasuredForm> Form = Gen.Select(Gen.Int[-1, 3], Gen.Int[-2, 70], Gen.Int[0, 3], Gen.Enum<RaterRole>()).Select(static (wave, value, state, rater) =>
        new MeasuredForm(Start, wave < 0 ? null : wave, new("set"), 1, rater, [new(new("hope"), (AnswerState)state, state == 3 ? value : null)]));

    [Fact]
    public void A_score_is_the_answer_in_the_last_form_of_the_window() =>
        Form.Array[0, 6].Array[0, 6].Sample(
            people =>
            {
                Cohort cohort = Build(people);
                RatingScores scores = RatingScores.Of(cohort.Ratings, cohort.Everybody);
                for (int series = 0; series < scores.Series.Length; series++)
                {
                    for (int person = 0; person < people.Length; person++)
                    {
                        for (int wave = 0; wave < scores.Matrix.Occasions; wave++)
                        {
                            int? told = people[person].LastOrDefault(form => form.Wave == wave && form.Rater == scores.Series[series].Rater)?.Items[0].Value;
                            if (scores.Matrix[series, wave, person] != (told is >= 0 and <= ScoreMatrix.HighestScore ? told : null))
                                return false;
                        }
                    }
                }

                MeasuredForm[] answered = [.. people.SelectMany(static forms => forms).Where(static form => form.Items[0].State == AnswerState.Answered)];
                return scores.OutsideWaves == answered.Count(static form => form.Wave is null)
                    && scores.OutsideScale == answered.Count(static form => form.Items[0].Value is < 0 or > ScoreMatrix.HighestScore);
            },
            iter: 300);

    [Fact]
    public void Levels_of_chosen_rows_by_group_count_everybody_once()
    {
        Cohort cohort = Build([[Rating(0, 3)], [], [Rating(0, 5)], [Rating(0, 1)]]);
        RatingScores scores = RatingScores.Of(cohort.Ratings, cohort.Sex.Where(static sex => sex == CohortSex.Woman), [.. cohort.Ratings.Series]);
        Assert.Equal([0, 2], scores.Rows);
        ScoreLevel level = Assert.Single(scores.Matrix.Levels(0, 0, scores.GroupsOf(Grouping.BySex(cohort)).AsSpan(), 2).Take(1));
        Finding<MeanEstimate> mean = level.Mean();
        Assert.Equal((2, 0, 4.0, "mean-and-deviation"), (mean.Basis.Count, mean.Basis.Missing, mean.Value.Mean, mean.Basis.Method.Id));
        Assert.Equal(1, RatingScores.Of(cohort.Ratings, cohort.Everybody).Matrix.Levels(0, 0)[0].Missing);
    }

    [Fact]
    public void Rows_of_another_cohort_are_refused() =>
        Assert.Throws<ArgumentException>(() => RatingScores.Of(Build([[]]).Ratings, RowSet.All(2)));

    private static MeasuredForm Rating(int wave, int value) =>
        new(Start, wave, new("set"), 1, RaterRole.Participant, [new(new("hope"), AnswerState.Answered, value)]);

    private static Cohort Build(MeasuredForm[][] people)
    {
        CohortBuilder builder = new(new("test"), new(2025, 12, 31), Instant.FromUtc(2026, 1, 1, 0, 0));
        for (int i = 0; i < people.Length; i++)
            builder.Add(new CohortRow { Participant = ParticipantId.FromBits((UInt128)(i + 1)), Sex = i % 2 == 0 ? CohortSex.Woman : CohortSex.Man, Forms = [.. people[i]] });
        return builder.Build();
    }
}
