using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells the measurements: each indicator has a level and a trend of its own in each person, each rater sees it with a bias
/// and noise, forms are missed or late, items are left out or declined.
/// </summary>
internal sealed class MeasurementStory(SyntheticSetting setting, JourneyWriter writer, SeededRandom random, int person)
{
    private const double CaseworkerBias = -0.2;

    public void Tell(LocalDate baseline, LocalDate start, LocalDate exit, StaffId officer)
    {
        double own = random.Between(-100, 100) / 100.0;
        double trend = SyntheticAssumptions.MeanTrend.Value + (random.Between(-25, 25) / 100.0);
        for (int wave = 0; wave < 60; wave++)
        {
            LocalDate due = setting.Schedule.DueDate(baseline, wave);
            if (due > exit)
                break;
            foreach (IndicatorSet instrument in setting.Instruments)
            {
                foreach (RaterRole rater in (ReadOnlySpan<RaterRole>)[RaterRole.Participant, RaterRole.Caseworker])
                    TellForm(instrument, rater, due, wave, start, exit, own + (trend * wave) + (rater == RaterRole.Caseworker ? CaseworkerBias : 0), officer);
            }
        }
    }

    private void TellForm(IndicatorSet instrument, RaterRole rater, LocalDate due, int wave, LocalDate start, LocalDate exit, double level, StaffId officer)
    {
        bool missing = random.Happens(SyntheticAssumptions.FormMissing);
        int late = random.Happens(SyntheticAssumptions.FormLate) ? random.Between(15, 27) : random.Between(wave == 0 ? 0 : -7, 13);
        LocalDate day = Days.Weekday(due.PlusDays(late));
        ProgressionMeasured? form = Form(instrument, rater, day, level);
        if (!missing && form is not null && day >= start && day <= exit)
            writer.Loose(day, setting.EmploymentService, form, officer);
    }

    private ProgressionMeasured? Form(IndicatorSet instrument, RaterRole rater, LocalDate day, double level)
    {
        ImmutableArray<IndicatorRating>.Builder ratings = ImmutableArray.CreateBuilder<IndicatorRating>();
        int place = 0;
        foreach (ProgressionIndicator indicator in instrument.RatedBy(rater))
        {
            // The level of one indicator in one person, the same at every wave and for both raters.
            double fixedPart = (((person * 7) + (place++ * 13)) % 11 / 10.0) - 0.5;
            double noise = random.Around(-100, 100) / 100.0;
            ratings.Add(Rate(indicator, level + fixedPart + noise));
        }

        return ratings.Count == 0 || !instrument.Validity.Contains(day)
            ? null
            : new ProgressionMeasured(instrument.Id, instrument.Version, rater, ratings.ToImmutable());
    }

    private IndicatorRating Rate(ProgressionIndicator indicator, double level)
    {
        bool declined = random.Happens(SyntheticAssumptions.ItemDeclined);
        bool silent = random.Happens(SyntheticAssumptions.ItemNotAnswered);
        AnswerAbsence why = random.Pick<AnswerAbsence>([(AnswerAbsence.NotAsked, 3), (AnswerAbsence.NotApplicable, 4), (AnswerAbsence.NotUnderstood, 2), (AnswerAbsence.Interrupted, 1)]);
        if (declined)
            return IndicatorRating.Without(indicator.Id, AnswerAbsence.Declined);
        if (silent)
            return IndicatorRating.Without(indicator.Id, why);

        // A step of the assumptions is a step on a scale of five; other scales are stretched.
        double steps = (indicator.Scale.Maximum - indicator.Scale.Minimum) / 4.0;
        double middle = (indicator.Scale.Maximum + indicator.Scale.Minimum) / 2.0;
        int value = (int)Math.Floor(middle + ((level - 0.4) * steps) + 0.5);
        return IndicatorRating.Of(indicator.Id, Math.Clamp(value, indicator.Scale.Minimum, indicator.Scale.Maximum));
    }
}
