namespace Samverkan.Reporting.Disclosure;

/// <summary>What earlier releases told of a cell of tables.</summary>
/// <param name="IsOut">Whether one has told this very value.</param>
/// <param name="WasHidden">Whether one of the same persons told that it is hidden.</param>
/// <param name="IsChange">Whether its value differs by too few from what one told.</param>
/// <param name="IsElsewhere">Whether it is in no table that is to be published now.</param>
/// <param name="IsBound">Whether its value, since counts only grow, would bring what another day hides within too narrow bounds.</param>
internal readonly record struct EarlierCell(bool IsOut, bool WasHidden, bool IsChange, bool IsElsewhere, bool IsBound);
