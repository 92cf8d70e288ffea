using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>One part of a ranking: what it says, what it gives, and what it could give at most.</summary>
/// <param name="Value">True speaks for, false against; unknown asks somebody.</param>
/// <param name="Says">What it says, with its permanent code.</param>
/// <param name="IsDemand">Whether the vacancy does not fit where it is false. A demand gives no points: points never outweigh one.</param>
/// <param name="Points">What it gives as far as is known, 0 or more.</param>
/// <param name="MostPoints">What it could give if the unknown were as good as can be; equal to <paramref name="Points"/> where nothing is unknown.</param>
public sealed record VacancyReason(Truth Value, Refusal Says, bool IsDemand, int Points = 0, int MostPoints = 0)
{
    /// <summary>What the part could give to anybody: its share of the weights. 0 for a demand.</summary>
    public int Weight { get; init; }

    /// <summary>The value and the code; never what it says of a person.</summary>
    public override string ToString() => $"{Says.Code.Id}: {Value}";
}
