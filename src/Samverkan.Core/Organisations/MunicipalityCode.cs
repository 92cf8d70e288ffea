using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Core.Organisations;

/// <summary>
/// The code of a Swedish municipality (<i>kommunkod</i>): four digits as text, the first two the county. Stockholm's is 0180,
/// with its leading zero.
/// </summary>
/// <remarks>Whether a municipality has the code is for a register to say; only the form is checked.</remarks>
public sealed record MunicipalityCode : IComparable<MunicipalityCode>
{
    /// <summary>Creates a code.</summary>
    /// <param name="value">Four ASCII digits.</param>
    /// <exception cref="ArgumentException">The text is not four digits.</exception>
    public MunicipalityCode(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException("A municipality code is four digits.", nameof(value));
        Value = value;
    }

    /// <summary>The four digits.</summary>
    public string Value { get; }

    /// <summary>The code of the county (<i>länskod</i>).</summary>
    public string County => Value[..2];

    /// <summary>Whether a text is four ASCII digits.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is { Length: 4 } && text.All(char.IsAsciiDigit);

    /// <inheritdoc/>
    public int CompareTo(MunicipalityCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The four digits.</summary>
    public override string ToString() => Value;
}
