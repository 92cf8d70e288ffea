using System.Collections.Immutable;

namespace Samverkan.Core.Forms;

/// <summary>Which question of a later version a question of an earlier one corresponds to.</summary>
/// <remarks>Immutable.</remarks>
public sealed class QuestionCounterpart
{
    /// <summary>The question of the earlier version.</summary>
    public required QuestionId From { get; init; }

    /// <summary>The question of the later version; <see langword="null"/> when it has no counterpart.</summary>
    public QuestionId? To { get; init; }

    /// <summary>The given answers that changed, in order.</summary>
    public ImmutableArray<CodeCounterpart> Codes { get; init; } = [];

    /// <summary>The later code of an earlier one; <see langword="null"/> when it has no counterpart.</summary>
    /// <param name="code">The earlier code.</param>
    public AnswerCode? CodeFor(AnswerCode code) => Codes.FirstOrDefault(one => one.From == code) is { } named ? named.To : code;
}
