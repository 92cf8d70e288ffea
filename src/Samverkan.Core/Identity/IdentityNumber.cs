using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>
/// A Swedish identity number: a <see cref="PersonalIdentityNumber"/>, a <see cref="CoordinationNumber"/> or, when asked for, an
/// <see cref="InterimNumber"/>. It names a person in the registers of others; inside, a person is a <see cref="ParticipantId"/>.
/// </summary>
/// <remarks>
/// <para>Ten digits, with the century taken from a reference date, or twelve. Before the last four digits may stand a hyphen, which
/// becomes a plus on 1 January of the year in which the person turns a hundred. Nothing is trimmed or repaired: only the ASCII digits and
/// the two ASCII signs are read.</para>
/// <para>The check digit does not cover the century. Where practice departs from the law (coordination numbers with an unknown month or day)
/// practice is read.</para>
/// <para><see cref="ToString"/> masks the number, a failed parse never repeats the text, and there is no conversion to or from a string but the
/// named methods. Immutable; compared by the twelve characters.</para>
/// </remarks>
[JsonConverter(typeof(NoIdentityNumberInJson))]
public abstract class IdentityNumber : IEquatable<IdentityNumber>, IComparable<IdentityNumber>
{
    private protected IdentityNumber(IdentityNumberParts parts) => Parts = parts;

    /// <summary>The rules.</summary>
    public static SourceReference Source { get; } = new("Skatteverket, Rättslig vägledning, edition 2020.9", "Personnummer")
    {
        Address = "https://www4.skatteverket.se/rattsligvagledning/edition/2020.9/330245.html",
        Says = new(
            "Födelsetid, födelsenummer och kontrollsiffra enligt modulus 10; bindestrecket blir plus från och med det år personen fyller 100.",
            "Time of birth, birth number and a check digit by modulus 10; the hyphen becomes a plus from the year in which the person turns 100."),
    };

    /// <summary>Which kind it is.</summary>
    public abstract IdentityNumberKinds Kind { get; }

    /// <summary>
    /// The date that the number speaks of, or <see langword="null"/> when it speaks of none. A hint: the date of birth may differ from it by a day or a few,
    /// since the numbers of a day can run out (prop. 2008/09:111), and a coordination number may rest on what nobody has proved. A birth date for
    /// rules of age is a fact of its own, with its source.
    /// </summary>
    public LocalDate? BirthDateHint => Parts.DateOrNull;

    /// <summary>
    /// What the ninth digit hints at: odd for men, even for women. A hint: whoever changes legal sex gets a new number and keeps the old one in
    /// old records, and a coordination number may rest on what nobody has proved.
    /// </summary>
    public virtual LegalSexHint LegalSexHint => Parts.BirthNumber % 2 == 0 ? LegalSexHint.Woman : LegalSexHint.Man;

    internal IdentityNumberParts Parts { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <param name="accepted">The kinds that are accepted.</param>
    /// <exception cref="FormatException">The text is not a number that is accepted. The text is not repeated in the message.</exception>
    public static IdentityNumber Parse(ReadOnlySpan<char> text, LocalDate reference, IdentityNumberKinds accepted = IdentityNumberKinds.Standard) =>
        TryParse(text, reference, accepted, out IdentityNumber? number, out IdentityNumberFault fault)
            ? number
            : throw new FormatException($"The text is not an identity number that is accepted here ({fault}). It is not repeated.");

    /// <summary>Reads a number of the kinds that Skatteverket assigns, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <param name="number">The number, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, LocalDate reference, [NotNullWhen(true)] out IdentityNumber? number) =>
        TryParse(text, reference, IdentityNumberKinds.Standard, out number, out _);

    /// <summary>Reads a number without throwing, and says what is wrong when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day of reading, by whose year a number of ten digits gets its century.</param>
    /// <param name="accepted">The kinds that are accepted.</param>
    /// <param name="number">The number, or <see langword="null"/>.</param>
    /// <param name="fault">What is wrong, or <see cref="IdentityNumberFault.None"/>.</param>
    /// <returns>Whether the text is a number that is accepted.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> text, LocalDate reference, IdentityNumberKinds accepted, [NotNullWhen(true)] out IdentityNumber? number, out IdentityNumberFault fault)
    {
        number = null;
        fault = IdentityNumberParts.Read(text, reference.Year, out IdentityNumberParts parts);
        if (fault != IdentityNumberFault.None)
            return false;
        if ((accepted & parts.Kind) == 0)
        {
            fault = IdentityNumberFault.Kind;
            return false;
        }

        number = parts.Kind switch
        {
            IdentityNumberKinds.Personal => new PersonalIdentityNumber(parts),
            IdentityNumberKinds.Coordination => new CoordinationNumber(parts),
            _ => new InterimNumber(parts),
        };
        return true;
    }

    /// <summary>The twelve characters, for the register that needs them. Personal data: never for a log, a message or a file name.</summary>
    public string ToTwelveCharacters() => string.Create(12, Parts, static (span, parts) => parts.Write(span));

    /// <summary>
    /// The ten characters with <c>-</c>, or with <c>+</c> from 1 January of the year in which the person turns a hundred. Personal data: never for a
    /// log, a message or a file name.
    /// </summary>
    /// <param name="reference">The day of writing.</param>
    public string ToTenCharacters(LocalDate reference)
    {
        char sign = reference.Year - Parts.Year >= 100 ? '+' : '-';
        return string.Create(11, (Parts, sign), static (span, state) =>
        {
            Span<char> twelve = stackalloc char[12];
            state.Parts.Write(twelve);
            twelve[2..8].CopyTo(span);
            span[6] = state.sign;
            twelve[8..].CopyTo(span[7..]);
        });
    }

    /// <summary>Writes the twelve characters, for a hash.</summary>
    /// <param name="destination">At least twelve characters.</param>
    internal void Write(Span<char> destination) => Parts.Write(destination);

    /// <inheritdoc/>
    public bool Equals(IdentityNumber? other) => other is not null && Parts == other.Parts;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as IdentityNumber);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Parts.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(IdentityNumber? other) => other is null ? 1 : Parts.CompareTo(other.Parts);

    /// <summary>The kind and a mask; never a digit.</summary>
    public sealed override string ToString() => $"{GetType().Name} ************";
}
