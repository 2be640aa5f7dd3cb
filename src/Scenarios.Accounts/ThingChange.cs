namespace Scenarios.Accounts;

/// <summary>Something that was created, changed or deleted.</summary>
/// <param name="At">When.</param>
/// <param name="Verb">How.</param>
/// <param name="Kind">Its kind, such as <c>Pod</c>.</param>
/// <param name="Name">Its name, with whatever tells it from others of that name.</param>
/// <param name="By">Who did it.</param>
/// <param name="Fields">What differs, where it changed.</param>
public sealed record ThingChange(TimeSpan At, ChangeVerb Verb, string Kind, string Name, string By, IReadOnlyList<FieldChange> Fields);
