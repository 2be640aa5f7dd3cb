namespace Scenarios.Api.Requests;

/// <summary>One field's fault within an <see cref="ApiStatus"/>.</summary>
/// <param name="Reason">Such as <c>FieldValueRequired</c>.</param>
/// <param name="Message">The fault without the field's name.</param>
/// <param name="Field">The field's path, such as <c>spec.replicas</c>.</param>
public sealed record StatusCause(string Reason, string Message, string Field);
