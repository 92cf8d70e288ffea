using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>Finds the steps of an explanation. It says what each rule found, one by one, and leaves the decision to the policy.</summary>
internal sealed class AccessExplainer(AccessPolicy policy, ReadingAccess access, AccessGrounds grounds, LocalDate today)
{
    private readonly List<AccessStep> _steps = [];

    public ImmutableArray<AccessStep> Steps(SecrecyDomain origin, DataCategory category, LocalDate recorded)
    {
        foreach (ReportingRule rule in policy.Reporting.Where(rule => rule.AppliesTo(access, today)))
            Report(rule, category, recorded);
        bool needs = policy.NeedToKnow.Any(rule => rule.Speaks(access, category));
        if (origin == access.Who)
        {
            Own(category);
            return [.. _steps];
        }

        if (!needs)
            Add("rollen behöver inte det slaget av uppgift för ändamålet, så ingen hävd sekretess hjälper", "the role does not need that kind of information for the purpose, so no waiver helps", false);
        foreach (SecrecyWaiver waiver in grounds.Waivers)
            Waiver(waiver, origin, category, LocalDate.Max(recorded, waiver.Period.Start), needs);
        if (grounds.Waivers.IsEmpty)
            Add("personen har inte hävt någon sekretess", "the person has waived no secrecy", false, LegalBases.Waiver);
        foreach (DisclosureRule rule in policy.Disclosures)
            Rule(rule, origin, category, recorded);
        Law(origin, category, recorded, needs);
        return [.. _steps];
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private void Add(string swedish, string english, bool opens, LegalBasis? basis = null) => _steps.Add(new(new LocalizedText(swedish, english), opens, basis));

    private void Report(ReportingRule rule, DataCategory category, LocalDate recorded)
    {
        if (grounds.Consents.IsEmpty)
            Add("redovisning: personen har inte samtyckt till att delta", "account of results: the person has not consented to take part", false, rule.Basis);
        foreach (ParticipationConsent consent in grounds.Consents)
        {
            LocalDate act = LocalDate.Max(recorded, consent.Period.Start);
            bool holds = consent.IsInForce(act);
            bool opens = consent.IsInForce(consent.Period.Start) && act <= today && (holds ? rule.Categories : rule.CategoriesAfterWithdrawal).Contains(category);
            string when = Day(act);
            Add(
                $"redovisning: samtycket {consent} {(holds ? "gällde" : "gällde inte")} {when}; då {(opens ? "ingår" : "ingår inte")} det slaget av uppgift",
                $"account of results: the consent {consent} {(holds ? "was" : "was not")} in force on {when}; that kind of information is then {(opens ? "part" : "no part")} of it",
                opens, rule.Basis);
        }
    }

    private void Own(DataCategory category)
    {
        bool found = false;
        foreach (NeedToKnowRule rule in policy.NeedToKnow.Where(rule => rule.Speaks(access, category)))
        {
            found = true;
            bool opens = rule.Basis.IsInForce(today);
            Add($"den egna parten: rollen {access.As} behöver uppgiften för {access.For}", $"the own body: the role {access.As} needs the information for {access.For}", opens, rule.Basis);
        }

        if (!found)
            Add($"den egna parten: ingen regel säger att rollen {access.As} behöver uppgiften för {access.For}", $"the own body: no rule says that the role {access.As} needs the information for {access.For}", false);
    }

    private void Waiver(SecrecyWaiver waiver, SecrecyDomain origin, DataCategory category, LocalDate act, bool needs)
    {
        (string Swedish, string English)? missing =
            !waiver.Disclosers.Contains(origin) ? ("nämner inte den som lämnar ut", "does not name who discloses")
            : !waiver.Recipients.Contains(access.Who) ? ("nämner inte mottagaren", "does not name the recipient")
            : !waiver.Categories.Contains(category) ? ("omfattar inte det slaget av uppgift", "does not cover that kind of information")
            : waiver.Purpose != access.For ? ("gäller ett annat ändamål", "is for another purpose")
            : act > today ? ($"börjar gälla först {Day(act)}", $"holds only from {Day(act)}")
            : waiver.WithdrawnFrom is { } withdrawn && act >= withdrawn ? ($"togs tillbaka {Day(withdrawn)}", $"was withdrawn on {Day(withdrawn)}")
            : !waiver.IsInForce(act) || !LegalBases.Waiver.IsInForce(act) ? ($"gällde inte {Day(act)}", $"was not in force on {Day(act)}")
            : null;
        if (missing is { } reason)
            Add($"hävd sekretess {waiver} {reason.Swedish}", $"the waiver {waiver} {reason.English}", false, LegalBases.Waiver);
        else
            Add($"hävd sekretess {waiver} omfattar uppgiften {Day(act)}", $"the waiver {waiver} covers the information on {Day(act)}", needs, LegalBases.Waiver);
    }

    private void Rule(DisclosureRule rule, SecrecyDomain origin, DataCategory category, LocalDate recorded)
    {
        bool reaches = rule.Speaks(access, category) && rule.Disclosers.Contains(origin) && rule.Recipients.Contains(access.Who);
        LocalDate act = LocalDate.Max(recorded, rule.Basis.InForce.Start);
        bool opens = reaches && act <= today && rule.Basis.IsInForce(act);
        Add(
            reaches ? $"policyns regel {(opens ? "gällde" : "gällde inte")} {Day(act)}" : "policyns regel omfattar inte detta",
            reaches ? $"the policy's rule {(opens ? "was" : "was not")} in force on {Day(act)}" : "the policy's rule does not reach this",
            opens, rule.Basis);
    }

    private void Law(SecrecyDomain origin, DataCategory category, LocalDate recorded, bool needs)
    {
        if (policy.KindOf(origin) is not { } from || policy.KindOf(access.Who) is not { } to)
        {
            Add("lagen: det är inte känt vilka slag av myndigheter det är", "law: it is not known what kinds of body these are", false);
            return;
        }

        if (needs && policy.DutyOf(origin, access, category, recorded, today) is { } duty)
        {
            Add("lagen: uppgiften ska lämnas", "law: the information is to be disclosed", true, duty.Basis);
            return;
        }

        SecrecyRuling ruling = policy.Law.Rule(from, to, category, access.For, today);
        if (ruling.Boundary is { } boundary)
            Add("lagen: uppgiften är hemlig hos den som har den", "law: the information is secret with the body that has it", false, boundary.Basis);
        foreach (SecrecyBreakingRule rule in ruling.Rules.Where(static rule => rule.Effect is RuleEffect.Judgement or RuleEffect.Duty))
        {
            Add(
                rule.OpensByItself ? "lagen: skyldigheten gäller, men rollen behöver inte uppgiften eller dagen stämmer inte" : "lagen: kan lämnas efter en prövning som ingen programvara gör",
                rule.OpensByItself ? "law: there is a duty, but the role has no need or the day does not fit" : "law: can be disclosed after a judgement that no program makes",
                false, rule.Basis);
        }
    }
}
