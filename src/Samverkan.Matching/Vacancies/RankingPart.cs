using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>One part of a ranking before it is put into words: most vacancies are compared and never shown.</summary>
/// <param name="Value">The value.</param>
/// <param name="Code">What it says.</param>
/// <param name="IsDemand">Whether it is a demand.</param>
/// <param name="Points">What it gives.</param>
/// <param name="MostPoints">What it could give.</param>
internal readonly record struct RankingPart(Truth Value, RefusalCode Code, bool IsDemand, int Points = 0, int MostPoints = 0)
{
    /// <summary>What it could give to anybody: the part's share of the weights.</summary>
    public int Weight { get; init; }

    /// <summary>What is spoken of, in two languages.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>What is spoken of, the same in every language.</summary>
    public string? Label { get; init; }

    /// <summary>One or two numbers.</summary>
    public (int First, int? Second)? Numbers { get; init; }

    /// <summary>A day.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The part in words.</summary>
    public VacancyReason ToReason() => new(
        Value,
        Words is { } words ? Code.With(words.Swedish, words.English)
            : Label is { } label ? Code.With(label, label)
            : Numbers is { } numbers ? (numbers.Second is { } second ? Code.With(Text(numbers.First), Text(second)) : Code.With(Text(numbers.First)))
            : Day is { } day ? Code.With(LocalDatePattern.Iso.Format(day))
            : Code.With(),
        IsDemand,
        Points,
        MostPoints)
    {
        Weight = Weight,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
