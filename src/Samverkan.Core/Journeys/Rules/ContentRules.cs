using System.Globalization;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Facts, measurements and numbers.</summary>
internal static class ContentRules
{
    /// <summary>The longest time between an exit and a follow-up, in months.</summary>
    public const int MostMonthsAfterExit = 120;

    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case FactObserved observed: JudgeFact(claim, observed); break;
            case ProgressionMeasured form: JudgeForm(claim, form); break;
            case FormAnswered answered: JudgeAnswers(claim, answered); break;
            case PutInQueue { Position: < 1 }: claim.Refuse(JourneyCodes.PositionOutOfRange); break;
            case FollowedUp { MonthsAfterExit: < 0 or > MostMonthsAfterExit }: claim.Refuse(JourneyCodes.MonthsOutOfRange); break;
        }
    }

    private static void JudgeForm(Claim claim, ProgressionMeasured form)
    {
        if (claim.Settings.IndicatorSets is not { } sets)
            return;
        if (sets.Find(form.Set, form.SetVersion) is { } set)
            claim.Refusals.AddRange(set.Judge(form.Rater, form.Ratings, claim.Happened));
        else
            claim.Refuse(JourneyCodes.UnknownIndicatorSet, form.Set.Value);
    }

    private static void JudgeAnswers(Claim claim, FormAnswered answered)
    {
        if (claim.Settings.Forms is not { } forms)
            return;
        if (forms.Find(answered.Form, answered.FormVersion) is { } form && (form.Programmes.IsEmpty || form.Programmes.Contains(claim.Settings.Programme)))
            claim.Refusals.AddRange(form.Judge(answered.Respondent, answered.Answers, answered.OwnWords, claim.Happened));
        else
            claim.Refuse(FormCodes.UnknownForm, string.Create(CultureInfo.InvariantCulture, $"{answered.Form}@{answered.FormVersion}"));
    }

    private static void JudgeFact(Claim claim, FactObserved observed)
    {
        if (!Slug.IsValid(observed.Fact))
        {
            claim.Refuse(JourneyCodes.FactKeyBroken);
            return;
        }

        Fact? fact = claim.Settings.Facts.FirstOrDefault(known => string.Equals(known.Key, observed.Fact, StringComparison.Ordinal));
        if (fact is null || observed.Value.IsDeclined)
            return;
        FactValueKind needed = KindOf(fact.ValueType);
        if (observed.Value.Type != needed)
            claim.Refuse(JourneyCodes.FactBroken, fact.Key, JsonNameOf(needed));
        else if (HasClosedCodes(fact, out string expected) && !expected.Split(", ").Contains(observed.Value.Text, StringComparer.Ordinal))
            claim.Refuse(JourneyCodes.FactCodeUnknown, fact.Key, expected);
    }

    // The codes of a payer or a district are open; those of sex and gender are not.
    private static bool HasClosedCodes(Fact fact, out string expected)
    {
        expected = fact.Equals(StandardFacts.RegisterSex) ? "woman, man"
            : fact.Equals(StandardFacts.ReportedGender) ? "woman, man, non-binary"
            : "";
        return expected.Length > 0;
    }

    private static FactValueKind KindOf(Type type) =>
        type == typeof(bool) ? FactValueKind.Truth
        : type == typeof(int) ? FactValueKind.Number
        : type == typeof(LocalDate) ? FactValueKind.Date
        : FactValueKind.Text;

    private static string JsonNameOf(FactValueKind kind) => kind switch
    {
        FactValueKind.Truth => "truth",
        FactValueKind.Number => "number",
        FactValueKind.Date => "date",
        _ => "text",
    };
}
