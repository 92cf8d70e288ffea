using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Forms;

/// <summary>
/// That the answer to a question states a fact, so that criteria, goals and cohorts can use it: a standard fact, or one of the form's own
/// (<see cref="StandardFacts.AnswerTo"/>), which is true or false.
/// </summary>
/// <remarks>Immutable. A declined answer states that the fact was declined; a question left open states nothing.</remarks>
public sealed class StatedFact
{
    /// <summary>The key of the fact, for example <c>disability</c> or <c>answer:ap-participant/could-influence</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>The given answers that make a fact true; any other makes it false. Empty where a yes or no is the fact itself.</summary>
    public ImmutableArray<AnswerCode> TrueWhen { get; init; } = [];

    /// <summary>The least number or step that makes a fact true; <see langword="null"/> where no number does.</summary>
    public int? TrueFrom { get; init; }

    /// <summary>What an answer says of the fact.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>A truth, number, day or code of the fact's type, or that it was declined; <see langword="null"/> when the answer says nothing of it.</returns>
    public AnswerValue? Of(AnswerValue answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.HasValue)
            return answer.Kind == AnswerKind.Declined ? answer : null;
        if (FactCatalog.Standard.Find(Fact) is not { } fact)
            return null;
        return fact.ValueType == typeof(bool) ? Truth(answer) is { } truth ? AnswerValue.Of(truth) : null
            : answer.Kind == KindOf(fact.ValueType) ? answer
            : null;
    }

    /// <summary>The kind of answer that a fact of a type takes as it is.</summary>
    internal static AnswerKind KindOf(Type type) =>
        type == typeof(int) ? AnswerKind.Number
        : type == typeof(LocalDate) ? AnswerKind.Date
        : type == typeof(bool) ? AnswerKind.Truth
        : AnswerKind.Code;

    private bool? Truth(AnswerValue answer) => answer.Kind switch
    {
        AnswerKind.Truth => answer.Truth,
        AnswerKind.Code => TrueWhen.Contains(answer.Code),
        AnswerKind.Codes => answer.Codes.Any(code => TrueWhen.Contains(code)),
        AnswerKind.Number when TrueFrom is { } least => answer.Number >= least,
        _ => null,
    };
}
