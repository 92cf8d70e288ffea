using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace Samverkan.Core.Identity;

/// <summary>
/// A coordination number (<i>samordningsnummer</i>) for somebody who is not registered in the population register: like a personal identity number with 60 added to
/// the day.
/// </summary>
/// <remarks>
/// By Skatteverket's own description of its data the month is 00 to 12 and the day 60 to 91, where 00 and 60 stand for unknown; days 89 to 91 occur in months
/// that have no such date. Then <see cref="IdentityNumber.BirthDateHint"/> is <see langword="null"/>. Sources: Skatteverkets meddelanden SKV M 2010:3;
/// Skatteverket as cited by ActiveLogin.Identity.
/// </remarks>
[JsonConverter(typeof(NoIdentityNumberInJson))]
public sealed class CoordinationNumber : IdentityNumber
{
    internal CoordinationNumber(IdentityNumberParts parts)
        : base(parts)
    {
    }

    /// <inheritdoc/>
    public override IdentityNumberKinds Kind => IdentityNumberKinds.Coordination;

    /// <summary>Reads a coordination number and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <exception cref="FormatException">The text is not a coordination number. The text is not repeated in the message.</exception>
    public static CoordinationNumber Parse(ReadOnlySpan<char> text, LocalDate reference) =>
        (CoordinationNumber)Parse(text, reference, IdentityNumberKinds.Coordination);

    /// <summary>Reads a coordination number and nothing else, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <param name="number">The number, or <see langword="null"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, LocalDate reference, [NotNullWhen(true)] out CoordinationNumber? number)
    {
        bool valid = TryParse(text, reference, IdentityNumberKinds.Coordination, out IdentityNumber? any, out _);
        number = (CoordinationNumber?)any;
        return valid;
    }
}
