using Samverkan.Analysis.Analyses;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// What the Danish project behind BIP (<i>Beskæftigelses Indikator Projektet</i>) has published and these analyses look at again. Each is
/// worded as the source allows, relative where it is relative, and never as a cause; the year stands only where the source tells it.
/// </summary>
public static class PublishedFindings
{
    // Long-term recipients in Denmark; the articles that report on the study tell when it was made, not all when they were written.
    private static readonly (int First, int Last) YearsOfTheStudy = (2013, 2016);

    // The report carries its year; the figures stand in the caseworkers' journal, which tells of it.
    private static readonly SourceReference CaseworkersAndChances = new(
        "Rosholm, Sørensen och Skipper, Sagsbehandlerens betydning for udsatte borgeres jobchancer, enligt Socialrådgiverne", "")
    {
        Address = "https://socialraadgiverne.dk/faglig-artikel/forskning-sagsbehandlerskift-skader-udsatte-lediges-chance-job/",
    };

    /// <summary>The share without any active measure in the last three months, which went together with regress.</summary>
    public static PublishedFigure NoActivityForThreeMonths { get; } = new(
        new(
            "I den danska studien hade 23 % inte haft någon aktiv insats de senaste tre månaderna, och det hängde ihop med tillbakagång.",
            "In the Danish study 23% had had no active measure in the last three months, and that was associated with regress.")
        {
            EasySwedish = "I Danmark hade 23 av 100 ingen aktivitet på tre månader. De fick oftare lägre svar.",
        },
        null,
        new("Væksthusets Forskningscenter, Parallelle indsatser uden pause skaber progression", "")
        {
            Address = "https://vaeksthusets-forskningscenter.dk/nyheder/parallelle-indsatser-uden-pause-skaber-progression/",
        })
    {
        Studied = YearsOfTheStudy,
    };

    /// <summary>That job-directed activity stood out, alone and more in parallel. No figure is published.</summary>
    public static PublishedFigure JobDirectedInParallel { get; } = new(
        new(
            "I den danska studien var jobb- och företagsinriktad insats den enda som ensam hade samband med utveckling; sambandet var starkare parallellt med social, hälsoinriktad eller kompetenshöjande insats. Någon siffra anges inte.",
            "In the Danish study job- and company-directed activity was the only type that alone was associated with progress; more so in parallel with social, health or skills activity. No figure is given.")
        {
            EasySwedish = "I Danmark fick de med aktivitet om jobb oftare högre svar. Det var starkare med en annan aktivitet samtidigt. Det står inget tal.",
        },
        null,
        new("Væksthusets Forskningscenter, Parallelle indsatser uden pause skaber progression", "")
        {
            Address = "https://vaeksthusets-forskningscenter.dk/nyheder/parallelle-indsatser-uden-pause-skaber-progression/",
        })
    {
        Studied = YearsOfTheStudy,
    };

    /// <summary>One change of caseworker and the chance of work.</summary>
    public static PublishedFigure ChangeOfCaseworker { get; } = new(
        new(
            "I den danska studien hängde ett byte av handläggare ihop med 22 % lägre chans till arbete (relativt).",
            "In the Danish study one change of caseworker was associated with a 22% lower chance of work (relative).")
        {
            EasySwedish = "I Danmark fick en del en ny handläggare. Det var 22 procent mindre vanligt att de fick jobb.",
        },
        2017,
        CaseworkersAndChances);

    /// <summary>The share with at least one change of caseworker.</summary>
    public static PublishedFigure AtLeastOneChange { get; } = new(
        new("I den danska studien hade 40 % minst ett byte av handläggare.", "In the Danish study 40% had at least one change of caseworker.")
        {
            EasySwedish = "I Danmark fick 40 av 100 en ny handläggare minst en gång.",
        },
        2017,
        CaseworkersAndChances);

    /// <summary>Belief and the chance of work or education, as published in 2017.</summary>
    public static PublishedFigure Belief2017 { get; } = new(
        new(
            "I den danska studien hängde högre tilltro ihop med 33 % högre chans till arbete eller utbildning (relativt, inte procentenheter).",
            "In the Danish study higher belief was associated with a 33% higher chance of work or education (relative, not percentage points).")
        {
            EasySwedish = "I Danmark trodde en del handläggare mer på jobb. Då var jobb eller studier 33 procent vanligare.",
        },
        2017,
        new("Væksthuset, Nye opsigtsvækkende resultater fra Væksthusets Forskningscenter", "")
        {
            Address = "https://www.vaeksthuset.dk/nye-opsigtsvaekkende-resultater-vaeksthusets-forskningscenter/",
        });

    /// <summary>Belief and the chance of work, as published in 2019.</summary>
    public static PublishedFigure Belief2019 { get; } = new(
        new(
            "Optimistisk jämfört med pessimistisk handläggare hängde ihop med 32 % högre sannolikhet för arbete (relativt).",
            "An optimistic caseworker, compared with a pessimistic one, was associated with a 32% higher probability of work (relative).")
        {
            EasySwedish = "En del handläggare trodde på jobb. Då var jobb 32 procent vanligare.",
        },
        2019,
        new("Væksthusets Forskningscenter, What affects job prospects?", "")
        {
            Address = "http://vaeksthusets-forskningscenter.dk/publications/what-affects-job-prospects/",
        });

    /// <summary>The raw difference in work after a year by belief.</summary>
    public static PublishedFigure BeliefRawDifference { get; } = new(
        new(
            "I arbete efter ett år: 1 % där handläggaren inte trodde på det, 27 % där handläggaren gjorde det. En rå skillnad, som rymmer urval; inte samma sak som 32 eller 33 %.",
            "In work after a year: 1% where the caseworker did not believe in it, 27% where the caseworker did. A raw difference that includes selection; not the same as 32 or 33%.")
        {
            EasySwedish = "En del handläggare trodde inte på jobb. Då fick 1 av 100 jobb på ett år. Andra trodde på jobb. Då fick 27 av 100 jobb. De två grupperna kan vara olika på fler sätt.",
        },
        null,
        new("B.T., Sagsbehandlere afgør lediges jobchancer", "")
        {
            Address = "https://www.bt.dk/danmark/sagsbehandlere-afgoer-lediges-jobchancer",
        })
    {
        Studied = YearsOfTheStudy,
    };
}
