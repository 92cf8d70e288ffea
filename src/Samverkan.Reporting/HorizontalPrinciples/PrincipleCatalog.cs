using System.Collections.Frozen;
using System.Collections.Immutable;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The horizontal principles (<i>horisontella principer</i>) that each funding period asks for. Data with sources; nothing of it is computed.</summary>
public static class PrincipleCatalog
{
    private static readonly SourceReference Plus = new("ESF-rådet, Horisontella principer", "")
    {
        Says = new("varje projekt ska ta hänsyn till jämställdhet, tillgänglighet och icke-diskriminering", "each project is to consider gender equality, accessibility and non-discrimination"),
        Address = "https://www.esf.se/soka-stod/sok-stod-steg-for-steg/horisontella-principerna/",
    };

    private static readonly SourceReference Esf2014 = new("ESF-rådet, Horisontella kriterier", "")
    {
        Says = new("tre kriterier är obligatoriska; ekologiskt hållbar utveckling gäller bara där utlysningen säger det", "three criteria are obligatory; ecological sustainability applies only where the call says so"),
        Address = "https://www.esf.se/sv/Vara-fonder/Socialfonden1/Overgripande-information-om-socialfondsprogrammet/Horisontella-kriterier/",
    };

    private static readonly SourceReference Esf2007 = new("Arbetsprövning och arbetsförberedelse", "Tillgänglighet för personer med funktionsnedsättning; Jämställdhetsintegrering")
    {
        Says = new("projektsidan redogör för tillgänglighet och jämställdhet under egna rubriker", "the project page accounts for accessibility and gender equality under headings of their own"),
    };

    private static readonly FrozenDictionary<ProgrammingPeriod, ImmutableArray<AskedPrinciple>> ByPeriod = new Dictionary<ProgrammingPeriod, ImmutableArray<AskedPrinciple>>
    {
        [ProgrammingPeriod.None] = [],
        [ProgrammingPeriod.Esf2007] = [Asked(HorizontalPrinciple.Accessibility, true, Esf2007), Asked(HorizontalPrinciple.GenderEquality, true, Esf2007)],
        [ProgrammingPeriod.Esf2014] =
        [
            Asked(HorizontalPrinciple.GenderEquality, true, Esf2014), Asked(HorizontalPrinciple.Accessibility, true, Esf2014),
            Asked(HorizontalPrinciple.NonDiscrimination, true, Esf2014), Asked(HorizontalPrinciple.EcologicalSustainability, false, Esf2014),
        ],
        [ProgrammingPeriod.EsfPlus2021] =
        [
            Asked(HorizontalPrinciple.GenderEquality, true, Plus), Asked(HorizontalPrinciple.Accessibility, true, Plus), Asked(HorizontalPrinciple.NonDiscrimination, true, Plus),
        ],
    }.ToFrozenDictionary();

    /// <summary>The principles that a funding period asks for, the obligatory ones and those that a call may ask for; none outside the fund.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ImmutableArray<AskedPrinciple> Of(ProgrammingPeriod period) =>
        ByPeriod.TryGetValue(period, out ImmutableArray<AskedPrinciple> asked) ? asked : throw new ArgumentOutOfRangeException(nameof(period));

    private static AskedPrinciple Asked(HorizontalPrinciple principle, bool isObligatory, SourceReference source) => new(principle, isObligatory, Meaning(principle), source);

    private static LocalizedText Meaning(HorizontalPrinciple principle) => principle switch
    {
        HorizontalPrinciple.GenderEquality => new("Kvinnor och män har likvärdiga villkor och möjligheter på arbetsmarknaden.", "Women and men have equivalent conditions and possibilities on the labour market."),
        HorizontalPrinciple.Accessibility => new("Personer med funktionsnedsättning kan ta del av utbildning och arbetsliv på lika villkor.", "Persons with disabilities can take part in education and working life on equal terms."),
        HorizontalPrinciple.NonDiscrimination => new(
            "Lika rättigheter oavsett kön, könsöverskridande identitet eller uttryck, etnisk tillhörighet, religion eller annan trosuppfattning, funktionsnedsättning, sexuell läggning och ålder.",
            "Equal rights regardless of sex, transgender identity or expression, ethnicity, religion or other belief, disability, sexual orientation and age."),
        _ => new("Gäller där utlysningen frågar efter det.", "Applies where the call asks for it."),
    };
}
