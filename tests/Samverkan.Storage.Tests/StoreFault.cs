namespace Samverkan.Storage.Tests;

/// <summary>Mistakes that a store may have.</summary>
public enum StoreFault
{
    None,
    ForgetsTheLast,
    ForgetsAsOf,
    AsksNoRole,
    ShowsThatSomethingIsThere,
    ForgetsTheWaiver,
    RecordsInAnyName,
    AnswersARepetitionAsNew,
    AcceptsTakenIds,
    IgnoresVersions,
    ComparesWithTheWholeLog,
    LosesAnEntry,
    TidiesUnknownKinds,
    ImportsInParts,
    ReadsAllInReverse,
    CountsTheAnonymousTwice,
    CannotBeCancelled,
    IsGoneWhenOpenedAgain,
}
