using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>The words of pictures, in Swedish, English and easy-to-read Swedish.</summary>
internal static class PictureWords
{
    public static LocalizedText NowTitle { get; } = Of("Så här ser det ut nu", "How things stand now");

    public static LocalizedText TimeTitle { get; } = Of("Så här har det varit över tid", "How it has been over time", "Så här har det varit");

    public static LocalizedText Indicator { get; } = Of("Område", "Area");

    public static LocalizedText You { get; } = Of("du", "you");

    public static LocalizedText Caseworker { get; } = Of("din handläggare", "your caseworker");

    public static LocalizedText YouAtStart { get; } = Of("du vid start", "you at the start", "du i början");

    public static LocalizedText SinceStart { get; } = Of("din förändring sedan start", "your change since the start", "ändring från början");

    public static LocalizedText SinceLast { get; } = Of("din förändring sedan sist", "your change since last time", "ändring från förra gången");

    public static LocalizedText NoAnswer { get; } = Of("inget svar", "no answer");

    public static LocalizedText Same { get; } = Of("samma", "the same");

    public static LocalizedText Gap { get; } = Of("glapp: ingen insats", "gap: no activity", "ingen insats");

    public static LocalizedText ChangeOfCaseworker { get; } = Of("ny handläggare", "new caseworker");

    public static LocalizedText Outside { get; } = Of("inte med i programmet", "not in the programme");

    public static LocalizedText What { get; } = Of("Vad", "What");

    public static LocalizedText From { get; } = Of("Från", "From");

    public static LocalizedText To { get; } = Of("Till", "To");

    public static LocalizedText Ongoing { get; } = Of("pågår", "ongoing");

    public static LocalizedText Date { get; } = Of("Dag", "Day");

    public static LocalizedText NoForecast { get; } = Of(
        "Bilden visar vad ni har svarat. Den säger ingenting om hur det kommer att gå, och inget svar är rätt eller fel.",
        "The picture shows what you both have answered. It says nothing of how things will go, and no answer is right or wrong.",
        "Bilden visar vad ni har svarat. Den säger inte hur det ska gå för dig. Inget svar är fel.");

    public static LocalizedText Month(LocalDate day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{WrittenDay.MonthOf(day).Swedish[..3]} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{WrittenDay.MonthOf(day).English[..3]} {day.Year}"));

    public static LocalizedText Of(ActivityKind kind) => kind switch
    {
        ActivityKind.JobDirected => Of("insats: mot arbete", "activity: towards work", "insats: jobb"),
        ActivityKind.Social => Of("insats: social", "activity: social", "insats: hjälp i livet"),
        ActivityKind.Health => Of("insats: hälsa", "activity: health"),
        ActivityKind.SkillsUpgrading => Of("insats: kompetens", "activity: skills", "insats: lära sig mer"),
        _ => Of("insats: annan", "activity: other"),
    };

    public static LocalizedText Of(RaterRole rater) => rater == RaterRole.Participant ? You : Caseworker;

    public static string Value(int? value, Language language) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : NoAnswer.In(language);

    /// <summary>A change with its sign, by a real minus; "the same" for none.</summary>
    public static string Change(int? difference, Language language) => difference switch
    {
        null => "–",
        0 => Same.In(language),
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{difference}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"−{-difference}"),
    };

    private static LocalizedText Of(string swedish, string english, string? easy = null) => new(swedish, english) { EasySwedish = easy };
}
