using Samverkan.Core.Files;

namespace Samverkan.Core.Progression;

/// <summary>The indicator sets in the box. Both are structures without wording, which the licensee supplies.</summary>
public static class ShippedIndicatorSets
{
    private static readonly Lazy<IndicatorSet> LazySkapa = new(static () => EmbeddedFile.Read("skapa-structure.json", IndicatorSetReader.Read));
    private static readonly Lazy<IndicatorSet> LazyBip = new(static () => EmbeddedFile.Read("bip-structure.json", IndicatorSetReader.Read));

    /// <summary>The six areas of SKAPA (<i>skattning av progression mot arbete</i>), self-rated 1 to 5, without wording.</summary>
    public static IndicatorSet SkapaStructure => LazySkapa.Value;

    /// <summary>
    /// The structure after BIP as far as it is verified: eight named indicators without wording, and three that nobody has
    /// verified and that are switched off.
    /// </summary>
    public static IndicatorSet BipStructure => LazyBip.Value;
}
