using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Core.Forms;

/// <summary>
/// The answer to a question: yes or no, a given answer or several, a whole number, a day; or that the respondent declined, or did not
/// answer. Never free text: that is a <see cref="WrittenAnswer"/>.
/// </summary>
/// <remarks>Immutable; compared by value, several given answers in their order.</remarks>
public sealed class AnswerValue : IEquatable<AnswerValue>
{
    private readonly bool _truth;
    private readonly int _number;
    private readonly LocalDate _date;
    private readonly ImmutableArray<AnswerCode> _codes = [];

    private AnswerValue(AnswerKind kind) => Kind = kind;

    private AnswerValue(bool truth)
        : this(AnswerKind.Truth) => _truth = truth;

    private AnswerValue(int number)
        : this(AnswerKind.Number) => _number = number;

    private AnswerValue(LocalDate date)
        : this(AnswerKind.Date) => _date = date;

    private AnswerValue(AnswerKind kind, ImmutableArray<AnswerCode> codes)
        : this(kind) => _codes = codes;

    /// <summary>The respondent chose not to answer.</summary>
    public static AnswerValue Declined { get; } = new(AnswerKind.Declined);

    /// <summary>The question was put and left open.</summary>
    public static AnswerValue NotAnswered { get; } = new(AnswerKind.NotAnswered);

    /// <summary>What the answer is.</summary>
    public AnswerKind Kind { get; }

    /// <summary>Whether there is an answer that says something.</summary>
    public bool HasValue => Kind is not (AnswerKind.Declined or AnswerKind.NotAnswered);

    /// <summary>Yes or no.</summary>
    /// <exception cref="InvalidOperationException">The answer is of another kind.</exception>
    public bool Truth => Kind == AnswerKind.Truth ? _truth : throw OfAnotherKind();

    /// <summary>The given answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is of another kind.</exception>
    public AnswerCode Code => Kind == AnswerKind.Code ? _codes[0] : throw OfAnotherKind();

    /// <summary>The given answers, in the order in which they were given.</summary>
    /// <exception cref="InvalidOperationException">The answer is of another kind.</exception>
    public ImmutableArray<AnswerCode> Codes => Kind == AnswerKind.Codes ? _codes : throw OfAnotherKind();

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">The answer is of another kind.</exception>
    public int Number => Kind == AnswerKind.Number ? _number : throw OfAnotherKind();

    /// <summary>The day.</summary>
    /// <exception cref="InvalidOperationException">The answer is of another kind.</exception>
    public LocalDate Date => Kind == AnswerKind.Date ? _date : throw OfAnotherKind();

    /// <summary>Yes or no.</summary>
    /// <param name="value">Whether it is yes.</param>
    public static AnswerValue Of(bool value) => new(value);

    /// <summary>One of the given answers.</summary>
    /// <param name="value">Which.</param>
    public static AnswerValue Of(AnswerCode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(AnswerKind.Code, [value]);
    }

    /// <summary>Any number of the given answers.</summary>
    /// <param name="values">Which.</param>
    public static AnswerValue OfSeveral(params ImmutableArray<AnswerCode> values) => new(AnswerKind.Codes, values.IsDefault ? [] : values);

    /// <summary>A whole number, or a step of a scale.</summary>
    /// <param name="value">The number.</param>
    public static AnswerValue Of(int value) => new(value);

    /// <summary>A day.</summary>
    /// <param name="value">The day.</param>
    public static AnswerValue Of(LocalDate value) => new(value);

    /// <inheritdoc/>
    public bool Equals(AnswerValue? other) =>
        other is not null && Kind == other.Kind && _truth == other._truth && _number == other._number && _date == other._date
        && _codes.AsSpan().SequenceEqual(other._codes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _truth, _number, _date, _codes.Length, _codes.IsEmpty ? null : _codes[0]);

    /// <summary>The kind; never the answer, which is personal.</summary>
    public override string ToString() => Kind.ToString();

    private static InvalidOperationException OfAnotherKind() => new("The answer is of another kind.");
}
