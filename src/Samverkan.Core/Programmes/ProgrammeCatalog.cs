using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// The five programmes in the box. Each is a data file of the same format as any other programme's, read when it is first
/// asked for and kept.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class ProgrammeCatalog
{
    private static readonly ImmutableArray<KeyValuePair<ProgrammeId, Lazy<Programme>>> Box =
    [
        Entry("stockholmskraften"), Entry("arbetsprovning"), Entry("hallbar-etablering"), Entry("insikt"), Entry("lumena"),
    ];

    /// <summary>Stockholmskraften: Arbetsförmedlingen and the City of Stockholm, ESF+, 2024–2027.</summary>
    public static Programme Stockholmskraften => Box[0].Value.Value;

    /// <summary>Arbetsprövning och arbetsförberedelse: the City of Stockholm's unit START, ESF, 2011–2014.</summary>
    public static Programme Arbetsprovning => Box[1].Value.Value;

    /// <summary>Hållbar etablering: the City of Stockholm, ESF, 2019–2022.</summary>
    public static Programme HallbarEtablering => Box[2].Value.Value;

    /// <summary>Projekt Insikt: Arbetsförmedlingen and the City of Malmö, Finsam, 2023.</summary>
    public static Programme Insikt => Box[3].Value.Value;

    /// <summary>Lumena: Samordningsförbundet Östra Södertörn, ESF+, 2023–2026.</summary>
    public static Programme Lumena => Box[4].Value.Value;

    /// <summary>The keys of the programmes in the box, in the order in which they are shown.</summary>
    public static ImmutableArray<ProgrammeId> Ids { get; } = [.. Box.Select(static pair => pair.Key)];

    /// <summary>The programmes in the box, in the order in which they are shown.</summary>
    public static ImmutableArray<Programme> All => [.. Box.Select(static pair => pair.Value.Value)];

    /// <summary>The programme in the box with a key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public static Programme? Find(ProgrammeId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach ((ProgrammeId key, Lazy<Programme> programme) in Box)
        {
            if (key == id)
                return programme.Value;
        }

        return null;
    }

    /// <summary>The definition of a programme in the box, as it would stand in a file.</summary>
    /// <param name="id">The key.</param>
    /// <param name="utf8">The file in UTF-8, or an empty array.</param>
    /// <returns>Whether the box has the programme.</returns>
    public static bool TryGetDefinition(ProgrammeId id, out ImmutableArray<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(id);
        bool known = Ids.Contains(id);
        utf8 = known ? [.. Resource(id.Value)] : [];
        return known;
    }

    private static KeyValuePair<ProgrammeId, Lazy<Programme>> Entry(string id) => new(new ProgrammeId(id), new Lazy<Programme>(() => Load(id)));

    private static Programme Load(string id)
    {
        string file = $"{id}.json";
        ProgrammeReading reading = ProgrammeReader.Read(Resource(id), file);
        return reading.Programme ?? Broken(reading.Findings);
    }

    // Tests read every definition, so this cannot be met in a released package.
    [DoesNotReturn]
    private static Programme Broken(ImmutableArray<Finding> findings) =>
        throw new InvalidOperationException($"A definition in the box is broken: {findings[0].Format(Language.English)}");

    private static byte[] Resource(string id)
    {
        using Stream stream = typeof(ProgrammeCatalog).Assembly.GetManifestResourceStream($"Samverkan.Core.Programmes.Definitions.{id}.json")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
