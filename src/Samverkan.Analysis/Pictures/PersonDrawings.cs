using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>Draws a participant's picture, in Swedish, English or easy-to-read Swedish.</summary>
public static class PersonDrawings
{
    /// <summary>Where things stand now (<i>spindeldiagram</i>), beside its table.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The drawing; <see langword="null"/> with fewer than three indicators, which make no shape: <see cref="NowTable"/> tells them.</returns>
    public static PictureDrawing? Spider(PersonPicture picture, Language language) => Spider(picture, language, isNarrow: false);

    /// <summary>The same, as wide as a telephone when asked.</summary>
    internal static PictureDrawing? Spider(PersonPicture picture, Language language, bool isNarrow)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Indicators.Length < SpiderDrawing.FewestAxes)
            return null;
        string title = PictureWords.NowTitle.In(language);
        string description = string.Join(' ', picture.Indicators.Select(one => Said(one, language)));
        return new PictureDrawing(new SpiderDrawing(picture, language, isNarrow).Draw(title, description), title, description, NowTable(picture, language));
    }

    /// <summary>How it has been over time, with activities, gaps and changes of caseworker below, beside its table.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="language">The reader's language.</param>
    public static PictureDrawing Timeline(PersonPicture picture, Language language) => Timeline(picture, language, isNarrow: false);

    /// <summary>The same, as wide as a telephone when asked.</summary>
    internal static PictureDrawing Timeline(PersonPicture picture, Language language, bool isNarrow)
    {
        ArgumentNullException.ThrowIfNull(picture);
        string title = PictureWords.TimeTitle.In(language);
        IEnumerable<string> changes = picture.Indicators.Where(static one => one.Participant?.SinceStart is not null)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Indicator.Name.In(language)}, {PictureWords.You.In(language)}: {one.Participant!.SinceStart!.From} → {one.Participant.SinceStart.To}."));
        string description = string.Join(
            ' ',
            changes.Append(Counted(PictureWords.Gap, picture.Gaps.Length, language)).Append(Counted(PictureWords.ChangeOfCaseworker, picture.CaseworkerChanges.Length, language)));
        return new PictureDrawing(new TimelineDrawing(picture, language, isNarrow).Draw(title, description), title, description, TimeTable(picture, language));
    }

    /// <summary>Where things stand now, and the participant's change since the start and since last time, as a table.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="language">The reader's language.</param>
    public static PictureTable NowTable(PersonPicture picture, Language language)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return new PictureTable(
            PictureWords.NowTitle.In(language),
            [.. ((LocalizedText[])[PictureWords.Indicator, PictureWords.You, PictureWords.Caseworker, PictureWords.SinceStart, PictureWords.SinceLast]).Select(text => text.In(language))],
            [
                .. picture.Indicators.Select(one => (ImmutableArray<string>)
                [
                    string.Create(CultureInfo.InvariantCulture, $"{one.Indicator.Name.In(language)} ({one.Indicator.Scale.Minimum}–{one.Indicator.Scale.Maximum})"),
                    one.Participant is { } own ? PictureWords.Value(own.Current?.Value, language) : "–",
                    one.Caseworker is { } other ? PictureWords.Value(other.Current?.Value, language) : "–",
                    PictureWords.Change(one.Participant?.SinceStart?.Difference, language),
                    PictureWords.Change(one.Participant?.SinceLast?.Difference, language),
                ]),
            ]);
    }

    private static PictureTable TimeTable(PersonPicture picture, Language language)
    {
        List<(LocalDate From, LocalDate? To, bool IsOngoing, string What)> rows = [];
        foreach (IndicatorPicture one in picture.Indicators)
        {
            foreach (RaterPicture rater in ((RaterPicture?[])[one.Participant, one.Caseworker]).OfType<RaterPicture>())
                rows.AddRange(rater.Points.Select(point => (point.On, (LocalDate?)null, false, $"{one.Indicator.Name.In(language)}, {PictureWords.Of(rater.Rater).In(language)}: {PictureWords.Value(point.Value, language)}")));
        }

        rows.AddRange(picture.Activities.Select(activity => (activity.Start, activity.End, activity.End is null, PictureWords.Of(activity.Kind).In(language))));
        rows.AddRange(picture.Gaps.Select(gap => (gap.Period.Start, gap.Period.End, false, PictureWords.Gap.In(language))));
        rows.AddRange(picture.CaseworkerChanges.Select(change => (change.On, (LocalDate?)null, false, PictureWords.ChangeOfCaseworker.In(language))));
        return new PictureTable(
            PictureWords.TimeTitle.In(language),
            [PictureWords.From.In(language), PictureWords.To.In(language), PictureWords.What.In(language)],
            [
                .. rows.OrderBy(static row => row.From).Select(row => (ImmutableArray<string>)
                [
                    WrittenDay.Of(row.From).In(language),
                    row.To is { } to ? WrittenDay.Of(to).In(language) : row.IsOngoing ? PictureWords.Ongoing.In(language) : "",
                    row.What,
                ]),
            ]);
    }

    private static string Said(IndicatorPicture one, Language language)
    {
        IEnumerable<string> raters = ((RaterPicture?[])[one.Participant, one.Caseworker]).OfType<RaterPicture>()
            .Select(rater => $"{PictureWords.Of(rater.Rater).In(language)} {PictureWords.Value(rater.Current?.Value, language)}");
        return $"{one.Indicator.Name.In(language)}: {string.Join(", ", raters)}.";
    }

    private static string Counted(LocalizedText what, int count, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Capital(what.In(language))}: {count}.");

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
