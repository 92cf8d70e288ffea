using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// An estimated value, or the reason why it cannot be estimated. Never both, never neither, never "not a number".
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable. Equal when the values are equal, or the reasons are.</remarks>
public sealed record Estimate<T>
    where T : notnull
{
    private readonly T? _value;

    internal Estimate(T value) => _value = value;

    internal Estimate(Refusal reason) => Reason = reason;

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsEstimated => Reason is null;

    /// <summary>Why there is no value; <see langword="null"/> when there is one.</summary>
    public Refusal? Reason { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Reason"/> says why.</exception>
    public T Value => IsEstimated ? _value! : throw new InvalidOperationException($"There is no estimate ({Reason.Code.Id}).");

    /// <summary>Takes the value out, if there is one.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = IsEstimated ? _value! : default;
        return IsEstimated;
    }

    /// <summary>Makes another value of this one; a reason stays the same reason.</summary>
    /// <typeparam name="TOther">The type of the other value.</typeparam>
    /// <param name="selector">What to make.</param>
    public Estimate<TOther> Select<TOther>(Func<T, TOther> selector)
        where TOther : notnull
    {
        ArgumentNullException.ThrowIfNull(selector);
        return IsEstimated ? new Estimate<TOther>(selector(_value!)) : new Estimate<TOther>(Reason);
    }

    /// <summary>The value, or the code of the reason.</summary>
    public override string ToString() =>
        IsEstimated ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_value}") : Reason.Code.Id;
}
