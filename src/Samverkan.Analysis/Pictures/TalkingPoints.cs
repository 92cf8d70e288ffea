using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>What a picture gives to talk about. The sentences are written by people, one for each kind; only names, values and days are filled in.</summary>
public static class TalkingPoints
{
    /// <summary>The points in the order of the indicators: how the two see it, what has changed, what was left open.</summary>
    /// <param name="picture">The picture.</param>
    public static ImmutableArray<TalkingPoint> Of(PersonPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ImmutableArray<TalkingPoint>.Builder points = ImmutableArray.CreateBuilder<TalkingPoint>();
        foreach (IndicatorPicture indicator in picture.Indicators)
        {
            LocalizedText name = indicator.Indicator.Name;
            // What they saw alike or not some time ago is not how they see it now.
            if (indicator.Compared is { } seen && seen.Participant == indicator.Participant?.Current?.Value && seen.Caseworker == indicator.Caseworker?.Current?.Value)
            {
                bool alike = seen.Participant == seen.Caseworker;
                points.Add(new(indicator.Indicator.Id, alike ? TalkingPointKind.SeenAlike : TalkingPointKind.SeenDifferently, alike ? Alike(name, seen.Participant) : Differently(name, seen.Participant, seen.Caseworker)));
            }

            if (indicator.Participant?.SinceStart is { Difference: not 0 } change)
            {
                points.Add(new(
                    indicator.Indicator.Id,
                    change.Difference > 0 ? TalkingPointKind.HigherThanAtStart : TalkingPointKind.LowerThanAtStart,
                    Changed(name, change)));
            }

            if (indicator.Participant is { Points: [.., { Value: null }] })
                points.Add(new(indicator.Indicator.Id, TalkingPointKind.LeftOpen, LeftOpen(name)));
        }

        return points.ToImmutable();
    }

    private static LocalizedText Alike(LocalizedText name, int value) => Text(
        $"Du och din handläggare ser lika på ”{name.Swedish}”: ni har båda svarat {N(value)}.",
        $"You and your caseworker see “{name.English}” the same way: you both answered {N(value)}.",
        $"Du och din handläggare tycker lika om ”{name.In(Language.EasySwedish)}”. Ni svarade {N(value)}.");

    private static LocalizedText Differently(LocalizedText name, int own, int other) => own > other
        ? Text(
            $"Om ”{name.Swedish}” har du svarat {N(own)} och din handläggare {N(other)}. Vad ser du som din handläggare inte ser?",
            $"On “{name.English}” you answered {N(own)} and your caseworker {N(other)}. What do you see that your caseworker does not?",
            $"Du och din handläggare tycker olika om ”{name.In(Language.EasySwedish)}”. Du svarade {N(own)}. Din handläggare svarade {N(other)}. Berätta hur du tänker.")
        : Text(
            $"Om ”{name.Swedish}” har du svarat {N(own)} och din handläggare {N(other)}. Vad ser din handläggare som du själv inte lägger märke till?",
            $"On “{name.English}” you answered {N(own)} and your caseworker {N(other)}. What does your caseworker see that you do not notice yourself?",
            $"Du och din handläggare tycker olika om ”{name.In(Language.EasySwedish)}”. Du svarade {N(own)}. Din handläggare svarade {N(other)}. Fråga hur din handläggare tänker.");

    private static LocalizedText Changed(LocalizedText name, RaterChange change)
    {
        LocalizedText day = WrittenDay.Of(change.Since);
        LocalizedText text = change.Difference > 0
            ? Text(
                $"Sedan {day.Swedish} har ditt svar om ”{name.Swedish}” gått från {N(change.From)} till {N(change.To)}. Vad har gjort skillnad?",
                $"Since {day.English} your answer on “{name.English}” has gone from {N(change.From)} to {N(change.To)}. What made the difference?",
                $"Ditt svar om ”{name.In(Language.EasySwedish)}” är högre nu. Först svarade du {N(change.From)}. Nu svarar du {N(change.To)}. Vad har hjälpt dig?")
            : Text(
                $"Sedan {day.Swedish} har ditt svar om ”{name.Swedish}” gått från {N(change.From)} till {N(change.To)}. Vad har hänt, och vad skulle hjälpa?",
                $"Since {day.English} your answer on “{name.English}” has gone from {N(change.From)} to {N(change.To)}. What has happened, and what would help?",
                $"Ditt svar om ”{name.In(Language.EasySwedish)}” är lägre nu. Först svarade du {N(change.From)}. Nu svarar du {N(change.To)}. Vad skulle hjälpa dig?");
        return change.IsReliable is false
            ? Text(
                $"{text.Swedish} Skillnaden är så liten att den kan vara en tillfällighet.",
                $"{text.English} The difference is so small that it may be chance.",
                $"{text.EasySwedish} Skillnaden är liten. Den kan bero på slumpen.")
            : text;
    }

    private static LocalizedText LeftOpen(LocalizedText name) => Text(
        $"Du lämnade frågan om ”{name.Swedish}” öppen senast. Det får du göra. Vill du prata om den?",
        $"You left the question on “{name.English}” open last time. You may do so. Do you want to talk about it?",
        $"Du svarade inte på frågan om ”{name.In(Language.EasySwedish)}”. Det är okej. Vill du prata om den?");

    private static LocalizedText Text(string swedish, string english, string easy) => new(swedish, english) { EasySwedish = easy };

    private static string N(int value) => value.ToString(CultureInfo.InvariantCulture);
}
