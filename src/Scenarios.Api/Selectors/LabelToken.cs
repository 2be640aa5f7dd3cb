namespace Scenarios.Api.Selectors;

/// <summary>A word or operator of a label selector.</summary>
internal readonly record struct LabelToken(LabelTokenKind Kind, string Text);
