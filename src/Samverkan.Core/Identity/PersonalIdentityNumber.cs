using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace Samverkan.Core.Identity;

/// <summary>A personal identity number (<i>personnummer</i>): whoever is or has been registered in the population register has one.</summary>
/// <remarks>Its date always exists. <inheritdoc cref="IdentityNumber" path="/remarks"/></remarks>
[JsonConverter(typeof(NoIdentityNumberInJson))]
public sealed class PersonalIdentityNumber : IdentityNumber
{
    internal PersonalIdentityNumber(IdentityNumberParts parts)
        : base(parts)
    {
    }

    /// <inheritdoc/>
    public override IdentityNumberKinds Kind => IdentityNumberKinds.Personal;

    /// <summary>Reads a personal identity number and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <exception cref="FormatException">The text is not a personal identity number. The text is not repeated in the message.</exception>
    public static PersonalIdentityNumber Parse(ReadOnlySpan<char> text, LocalDate reference) =>
        (PersonalIdentityNumber)Parse(text, reference, IdentityNumberKinds.Personal);

    /// <summary>Reads a personal identity number and nothing else, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <param name="number">The number, or <see langword="null"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, LocalDate reference, [NotNullWhen(true)] out PersonalIdentityNumber? number)
    {
        bool valid = TryParse(text, reference, IdentityNumberKinds.Personal, out IdentityNumber? any, out _);
        number = (PersonalIdentityNumber?)any;
        return valid;
    }
}
