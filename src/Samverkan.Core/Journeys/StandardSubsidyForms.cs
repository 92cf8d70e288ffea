using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// The forms of subsidised employment (<i>anställning med lönesubvention</i>) that entries may name. They are words for the record of a
/// journey: amounts, shares and conditions change by ordinance and are dated data elsewhere.
/// </summary>
public static class StandardSubsidyForms
{
    private static readonly SourceReference Service = new("Arbetsförmedlingen: Nystartsjobb", "") { Address = "https://arbetsformedlingen.se" };
    private static readonly SourceReference Institute = new("Konjunkturinstitutet 2019: subventionerade anställningar", "") { Address = "https://www.konj.se" };
    private static readonly SourceReference Ordinance = new("Förordning (2022:807) om statligt stöd för etableringsjobb", "");
    private static readonly SourceReference Chapter = new("Arbetsförmedlingens särskilda insatser för personer med nedsatt arbetsförmåga", "") { Confidence = Confidence.RememberedMedium };

    /// <summary>New start job (<i>nystartsjobb</i>).</summary>
    public static SubsidyForm NewStart { get; } = new("nystartsjobb");

    /// <summary>Introduction job (<i>introduktionsjobb</i>).</summary>
    public static SubsidyForm Introduction { get; } = new("introduktionsjobb");

    /// <summary>Establishment job (<i>etableringsjobb</i>).</summary>
    public static SubsidyForm Establishment { get; } = new("etableringsjobb");

    /// <summary>Extra service (<i>extratjänst</i>), a form of earlier years.</summary>
    public static SubsidyForm ExtraService { get; } = new("extratjanst");

    /// <summary>Introduction to a trade (<i>yrkesintroduktion</i>).</summary>
    public static SubsidyForm TradeIntroduction { get; } = new("yrkesintroduktion");

    /// <summary>Wage subsidy for employment (<i>lönebidrag för anställning</i>).</summary>
    public static SubsidyForm WageSubsidy { get; } = new("lonebidrag-anstallning");

    /// <summary>Wage subsidy for development in employment (<i>lönebidrag för utveckling i anställning</i>).</summary>
    public static SubsidyForm WageSubsidyDevelopment { get; } = new("lonebidrag-utveckling");

    /// <summary>Wage subsidy for security in employment (<i>lönebidrag för trygghet i anställning</i>).</summary>
    public static SubsidyForm WageSubsidySecurity { get; } = new("lonebidrag-trygghet");

    /// <summary>Sheltered public work (<i>offentligt skyddat arbete</i>).</summary>
    public static SubsidyForm ShelteredPublicWork { get; } = new("offentligt-skyddat-arbete");

    /// <summary>Sheltered work at Samhall (<i>skyddat arbete hos Samhall</i>).</summary>
    public static SubsidyForm Samhall { get; } = new("skyddat-arbete-samhall");

    /// <summary>The forms with their names and sources, in a fixed order.</summary>
    public static ImmutableArray<(SubsidyForm Form, LocalizedText Name, bool TellsOfHealth, SourceReference Source)> All { get; } =
    [
        (NewStart, new("nystartsjobb", "new start job"), false, Service),
        (Introduction, new("introduktionsjobb", "introduction job"), false, Institute),
        (Establishment, new("etableringsjobb", "establishment job"), false, Ordinance),
        (ExtraService, new("extratjänst", "extra service"), false, Chapter),
        (TradeIntroduction, new("yrkesintroduktion", "introduction to a trade"), false, Chapter),
        (WageSubsidy, new("lönebidrag för anställning", "wage subsidy for employment"), true, Chapter),
        (WageSubsidyDevelopment, new("lönebidrag för utveckling i anställning", "wage subsidy for development in employment"), true, Chapter),
        (WageSubsidySecurity, new("lönebidrag för trygghet i anställning", "wage subsidy for security in employment"), true, Chapter),
        (ShelteredPublicWork, new("offentligt skyddat arbete", "sheltered public work"), true, Chapter),
        (Samhall, new("skyddat arbete hos Samhall", "sheltered work at Samhall"), true, Chapter),
    ];

    /// <summary>What people call a form; its key where it is not among the known ones.</summary>
    /// <param name="form">The form.</param>
    public static LocalizedText NameOf(SubsidyForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach ((SubsidyForm known, LocalizedText name, _, _) in All)
        {
            if (known == form)
                return name;
        }

        return LocalizedText.Same(form.Value);
    }

    /// <summary>Whether a form presupposes reduced work capacity, so that to name it is to tell of health. A form that is not known is taken to.</summary>
    /// <param name="form">The form.</param>
    public static bool TellsOfHealth(SubsidyForm form)
    {
        foreach ((SubsidyForm known, _, bool tells, _) in All)
        {
            if (known == form)
                return tells;
        }

        return true;
    }
}
