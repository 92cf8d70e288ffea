using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>
/// How much of a journey somebody had seen when they read it. Compared when entries are appended, so that nobody writes on what they
/// have not seen. The default is <see cref="None"/>.
/// </summary>
/// <remarks>
/// It follows from the entries that the reader may see and from nothing else: it tells neither how many entries there are nor whether
/// there are any that the reader may not see. Readers who may see different entries get different versions of the same log. Opaque:
/// compare it, keep it, send it back, and read nothing into it.
/// </remarks>
public readonly record struct JourneyVersion
{
    private readonly UInt128 _value;

    private JourneyVersion(UInt128 value) => _value = value;

    /// <summary>A journey of which the reader may see nothing, whether or not there is anything.</summary>
    public static JourneyVersion None => default;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version; <see cref="None"/> when the text is none.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out JourneyVersion version)
    {
        bool isVersion = OpaqueId.TryParse(text, out UInt128 value);
        version = new(value);
        return isVersion;
    }

    /// <summary>26 characters, by which <see cref="TryParse"/> finds the version again.</summary>
    public override string ToString() => OpaqueId.Format(_value);

    internal static JourneyVersion Of(ImmutableArray<EntryId> seen)
    {
        if (seen.IsEmpty)
            return None;
        byte[] bytes = new byte[16 * seen.Length];
        for (int i = 0; i < seen.Length; i++)
            BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16 * i), seen[i].Value);
        return new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes)));
    }
}
