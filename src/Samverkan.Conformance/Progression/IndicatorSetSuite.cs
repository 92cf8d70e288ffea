using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Conformance.Progression;

/// <summary>
/// The suite by which an integrator's indicator set proves itself. It is free of any test framework: run it in a test of your own and
/// see that nothing comes back.
/// </summary>
/// <example><c>Assert.Empty(new IndicatorSetSuite(ourSet).Run(seed: 1));</c></example>
/// <remarks>Immutable and thread-safe. The same seed makes the same forms. A crosswalk is tried against the earlier version when it is given.</remarks>
public sealed class IndicatorSetSuite
{
    private static readonly IndicatorId Strange = new("an-indicator-of-another-set");
    private readonly IndicatorSet _set;
    private readonly IndicatorSet? _earlier;

    /// <summary>Creates the suite for one set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="earlier">The version that it continues, or <see langword="null"/>.</param>
    public IndicatorSetSuite(IndicatorSet set, IndicatorSet? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        _set = set;
        _earlier = earlier;
    }

    /// <summary>Tries every promise.</summary>
    /// <param name="seed">Decides the forms that are made up.</param>
    /// <param name="rounds">How many forms are made up; at least 1.</param>
    /// <returns>The promises not kept, each once, in their order; none when the set conforms.</returns>
    public ImmutableArray<IndicatorSetPromise> Run(int seed, int rounds = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        SortedSet<IndicatorSetPromise> broken = [];
        Random random = new(seed);
        Try(IndicatorSetPromise.KeepsTheRules, () => IndicatorSetRules.Check(_set).IsEmpty);
        Try(IndicatorSetPromise.SurvivesItsFile, SurvivesItsFile);
        Try(IndicatorSetPromise.KeepsTheBeliefApart, KeepsTheBeliefApart);
        Try(IndicatorSetPromise.SaysItself, SaysItself);
        for (int round = 0; round < rounds; round++)
        {
            foreach (RaterRole rater in Enum.GetValues<RaterRole>())
            {
                ImmutableArray<IndicatorRating> form = Form(random, rater);
                int at = random.Next(0, Math.Max(1, form.Length));
                Try(IndicatorSetPromise.AcceptsItsOwnForms, () => _set.Judge(rater, form, _set.Validity.Start).IsEmpty);
                Try(IndicatorSetPromise.RefusesWhatIsNotItsOwn, () => RefusesOthers(rater, form, at));
                Try(IndicatorSetPromise.CompositesKnowWhatIsMissing, () => _set.Composites.All(composite => KnowsWhatIsMissing(composite, rater, form)));
                Try(IndicatorSetPromise.CompositesFollowTheirItems, () => _set.Composites.All(composite => Follows(composite, rater, form, at)));
            }

            Try(IndicatorSetPromise.CrosswalkLandsOnTheScale, () => CrosswalkLands(random.Next()));
        }

        return [.. broken];

        void Try(IndicatorSetPromise promise, Func<bool> kept)
        {
            try
            {
                if (!kept())
                    broken.Add(promise);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                broken.Add(promise);
            }
        }
    }

    private bool SurvivesItsFile()
    {
        ImmutableArray<byte> written = IndicatorSetWriter.Write(_set);
        IndicatorSet? back = IndicatorSetReader.Read(written.AsSpan(), new FindingList("-"));
        return back is not null && IndicatorSetWriter.Write(back).AsSpan().SequenceEqual(written.AsSpan());
    }

    private bool KeepsTheBeliefApart() =>
        !_set.ShownToParticipant.Concat(_set.RatedBy(RaterRole.Participant)).Any(static indicator => indicator.Id == IndicatorSetRules.CaseworkerBelief)
        && !_set.Composites.Any(static composite => composite.Items.Contains(IndicatorSetRules.CaseworkerBelief));

    private bool SaysItself() => _set.Indicators.Select(static indicator => indicator.Name).Concat(_set.Composites.Select(static composite => composite.Name)).Append(_set.Name).Append(_set.LicenceNote)
        .All(static text => Enum.GetValues<Language>().All(language => !string.IsNullOrWhiteSpace(text.In(language))));

    private bool RefusesOthers(RaterRole rater, ImmutableArray<IndicatorRating> form, int at)
    {
        bool strange = !_set.Judge(rater, form.Add(IndicatorRating.Of(Strange, 1)), _set.Validity.Start).IsEmpty;
        bool late = _set.Validity.Start == LocalDate.MinIsoValue || !_set.Judge(rater, form, _set.Validity.Start.PlusDays(-1)).IsEmpty;
        if (form.IsEmpty)
            return strange && late;
        RatingScale scale = _set.Find(form[at].Indicator)!.Scale;
        bool off = !_set.Judge(rater, form.SetItem(at, IndicatorRating.Of(form[at].Indicator, scale.Maximum + 1)), _set.Validity.Start).IsEmpty;
        return strange && late && off;
    }

    private static bool KnowsWhatIsMissing(IndicatorComposite composite, RaterRole rater, ImmutableArray<IndicatorRating> form)
    {
        int answered = form.Count(rating => rating.Value is not null && composite.Items.Contains(rating.Indicator));
        CompositeScore? score = composite.Score(rater, form);
        bool due = rater == composite.Rater && answered >= composite.MinimumAnswered && answered > 0;
        return due == score is not null && score == composite.Score(rater, [.. form.Reverse()]) && score?.Answered is null or > 0;
    }

    private bool Follows(IndicatorComposite composite, RaterRole rater, ImmutableArray<IndicatorRating> form, int at)
    {
        if (form.IsEmpty || form[at].Value is not { } value || value == _set.Find(form[at].Indicator)!.Scale.Maximum || composite.Score(rater, form)?.Value is not { } before)
            return true;
        decimal? after = composite.Score(rater, form.SetItem(at, IndicatorRating.Of(form[at].Indicator, value + 1)))?.Value;
        return after >= before;
    }

    private bool CrosswalkLands(int draw)
    {
        if (_set.Crosswalk is not { } crosswalk)
            return true;
        foreach (IndicatorCounterpart counterpart in crosswalk.Counterparts)
        {
            RatingScale to = _set.Find(counterpart.To)!.Scale;
            RatingScale from = _earlier?.Find(counterpart.From)?.Scale ?? to;
            int value = from.Minimum + (draw % (from.Maximum - from.Minimum + 1));
            IndicatorRating? carried = crosswalk.Carry(IndicatorRating.Of(counterpart.From, value));
            IndicatorRating? absent = crosswalk.Carry(IndicatorRating.Without(counterpart.From, AnswerAbsence.Declined));
            bool lands = carried is null ? _earlier is null : carried.Indicator == counterpart.To && to.Contains(carried.Value!.Value);
            if (!lands || absent is not { Value: null, Absence: AnswerAbsence.Declined })
                return false;
        }

        return true;
    }

    // Of what the rater rates: most answered anywhere on the scale, some declined, some left out.
    private ImmutableArray<IndicatorRating> Form(Random random, RaterRole rater)
    {
        ImmutableArray<IndicatorRating>.Builder form = ImmutableArray.CreateBuilder<IndicatorRating>();
        foreach (ProgressionIndicator indicator in _set.RatedBy(rater))
        {
            int draw = random.Next(0, 6);
            if (draw == 0)
                continue;
            form.Add(draw == 1
                ? IndicatorRating.Without(indicator.Id, AnswerAbsence.Declined)
                : IndicatorRating.Of(indicator.Id, random.Next(indicator.Scale.Minimum, indicator.Scale.Maximum + 1)));
        }

        return form.ToImmutable();
    }
}
