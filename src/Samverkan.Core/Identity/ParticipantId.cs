using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samverkan.Core.Identity;

/// <summary>
/// A person as a participant (<i>deltagare</i>): the internal key of all that is recorded about one person.
/// Random and meaningless: nothing about anybody can be read from it. The default is the empty id, which names nothing.
/// </summary>
/// <remarks>Equality by value; ordered by value so that output has a stable order.</remarks>
[JsonConverter(typeof(ParticipantIdJsonConverter))]
public readonly record struct ParticipantId : IComparable<ParticipantId>
{
    private ParticipantId(UInt128 value) => Value = value;

    /// <summary>The 128 random bits.</summary>
    public UInt128 Value { get; }

    /// <summary>Makes an id of 128 bits that the caller has drawn or stored.</summary>
    /// <param name="value">The bits.</param>
    public static ParticipantId FromBits(UInt128 value) => new(value);

    /// <summary>Draws an id.</summary>
    /// <param name="random">A source of randomness that the caller seeds or secures.</param>
    public static ParticipantId Next(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new(OpaqueId.Next(random));
    }

    /// <summary>Reads the 26 characters of an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not an id. The text is not repeated in the message.</exception>
    public static ParticipantId Parse(string text) =>
        TryParse(text, out ParticipantId id) ? id : throw new FormatException("An id is 26 characters of 0-9 and a-z without i, l, o and u.");

    /// <summary>Reads the 26 characters of an id without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, or the default.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ParticipantId id)
    {
        bool valid = OpaqueId.TryParse(text, out UInt128 value);
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(ParticipantId other) => Value.CompareTo(other.Value);

    /// <summary>The 26 characters of the id.</summary>
    public override string ToString() => OpaqueId.Format(Value);
}
