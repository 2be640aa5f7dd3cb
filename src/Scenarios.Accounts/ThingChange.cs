namespace Scenarios.Accounts;

/// <summary>Something that was created, changed or deleted.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Verb">What happened.</param>
/// <param name="Kind">Its kind, such as <c>Pod</c>.</param>
/// <param name="Name">Its name, including anything needed to distinguish it from others of the same name.</param>
/// <param name="By">Who made the change.</param>
/// <param name="Fields">The fields that differ, if it was changed.</param>
public sealed record ThingChange(TimeSpan At, ChangeVerb Verb, string Kind, string Name, string By, IReadOnlyList<FieldChange> Fields);
