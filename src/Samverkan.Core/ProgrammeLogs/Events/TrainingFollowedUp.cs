using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>What a training (<i>utbildning</i>) has led to was followed up.</summary>
/// <param name="Found">What was found, in free text.</param>
/// <param name="Principle">The horizontal principle that it was about, when it was about one.</param>
public sealed record TrainingFollowedUp(string Found, HorizontalPrinciple? Principle = null)
    : ProgrammeEvent("trainingFollowedUp");
