using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic;

/// <summary>An occupation that synthetic people have worked in or want, and that synthetic employers ask for.</summary>
/// <param name="Group">The unit group of SSYK 2012.</param>
/// <param name="Name">What the group is called.</param>
/// <param name="Skill">A skill that belongs to it, by its concept in the JobTech taxonomy and its label; <see langword="null"/> where none is drawn.</param>
/// <param name="NeedsLicence">Whether a driving licence is asked for.</param>
internal sealed record SyntheticOccupation(string Group, string Name, (string Concept, string Label)? Skill = null, bool NeedsLicence = false)
{
    /// <summary>The groups of SSYK 2012 (SCB) and the concepts of the JobTech taxonomy of 2020-07-27: names and numbers of things, of nobody.</summary>
    public static SourceReference Source { get; } = new("SCB: Standard för svensk yrkesklassificering (SSYK 2012); JobTech Taxonomy, 2020-07-27", "")
    {
        Confidence = Confidence.RememberedHigh,
        Address = "https://data.jobtechdev.se/taxonomy",
    };

    /// <summary>All that are drawn, those with the most openings first.</summary>
    public static ImmutableArray<SyntheticOccupation> All { get; } =
    [
        new("9111", "Städare", ("beHF_mum_ANM", "Kontorsstädning")),
        new("9412", "Restaurang- och köksbiträden", ("kj4Q_nLh_u8Q", "Livsmedelshygien")),
        new("4322", "Lager- och terminalpersonal"),
        new("5330", "Vårdbiträden", ("MR4H_FFT_mTj", "Omvårdnad")),
        new("5311", "Barnskötare"),
        new("5222", "Butikssäljare, dagligvaror", ("hYpk_RYx_y3V", "Kassavana")),
        new("5343", "Personliga assistenter", ("MR4H_FFT_mTj", "Omvårdnad")),
        new("5120", "Kockar och kallskänkor", ("GQ9R_2Za_Awt", "Storkök")),
        new("9622", "Vaktmästare", NeedsLicence: true),
        new("5152", "Fastighetsskötare", NeedsLicence: true),
        new("7131", "Målare"),
        new("7111", "Träarbetare och snickare"),
    ];

    /// <summary>The group as an entry has it.</summary>
    public string Code => $"ssyk:{Group}";

    /// <summary>One of them, those that stand first more often.</summary>
    public static SyntheticOccupation Draw(SeededRandom random) => All[Math.Min(random.Between(0, All.Length - 1), random.Between(0, All.Length - 1))];

    /// <summary>Swedish, by its concept.</summary>
    public static (string Concept, string Label) Swedish { get; } = ("zSLA_vw2_FXN", "Svenska");

    /// <summary>English, by its concept.</summary>
    public static (string Concept, string Label) English { get; } = ("NVxJ_hLg_TYS", "Engelska");

    /// <summary>Some mother tongues, by their concepts.</summary>
    public static ImmutableArray<(string Concept, string Label)> Tongues { get; } =
        [("3iEY_RGP_qXq", "Arabiska"), ("F6dn_vX1_Qnm", "Somaliska"), ("Lozg_qhA_r3y", "Dari"), ("UaRX_FvG_rKF", "Turkiska"), ("i9Hd_bVm_Z3c", "Spanska")];

    /// <summary>The group and its name.</summary>
    public override string ToString() => $"{Group} {Name}";
}
