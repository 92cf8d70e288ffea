using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Projections;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One recommendation, its hand-overs and the answers.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class RecommendationLedger() : AnsweredLedger<Recommendation, RecommendationMade>(RecommendationProjection.MadeBy, RecommendationProjection.After);
