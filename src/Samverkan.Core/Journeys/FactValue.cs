using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Journeys;

/// <summary>The value of an observed fact: true or false, a text, a whole number, a date, or a declined answer.</summary>
/// <remarks>Immutable; compared by value.</remarks>
[JsonConverter(typeof(FactValueJsonConverter))]
public sealed record FactValue
{
    private readonly object? _value;

    private FactValue(FactValueKind type, object? value)
    {
        Type = type;
        _value = value;
    }

    /// <summary>The person was asked and declined.</summary>
    public static FactValue Declined { get; } = new(FactValueKind.Declined, null);

    /// <summary>The type of the value.</summary>
    public FactValueKind Type { get; }

    /// <summary>Whether there is no value, because the person declined.</summary>
    public bool IsDeclined => Type == FactValueKind.Declined;

    /// <summary>True or false.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public bool Truth => _value is bool value ? value : throw OfAnotherType();

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public string Text => _value as string ?? throw OfAnotherType();

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public int Number => _value is int value ? value : throw OfAnotherType();

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public LocalDate Date => _value is LocalDate value ? value : throw OfAnotherType();

    /// <summary>A value that is true or false.</summary>
    /// <param name="value">The value.</param>
    public static FactValue Of(bool value) => new(FactValueKind.Truth, value);

    /// <summary>A text, most often a code.</summary>
    /// <param name="value">The value.</param>
    public static FactValue Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(FactValueKind.Text, value);
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static FactValue Of(int value) => new(FactValueKind.Number, value);

    /// <summary>A date.</summary>
    /// <param name="value">The value.</param>
    public static FactValue Of(LocalDate value) => new(FactValueKind.Date, value);

    /// <summary>The type; never the value, which may be personal.</summary>
    public override string ToString() => Type.ToString();

    private static InvalidOperationException OfAnotherType() => new("The fact's value is of another type.");
}
