namespace Scenarios.Api.Requests;

/// <summary>What the server does about unknown and duplicate fields: <c>fieldValidation</c> of write requests.</summary>
public enum FieldValidation
{
    /// <summary>Rejects the request.</summary>
    Strict,

    /// <summary>Drops them and warns.</summary>
    Warn,

    /// <summary>Drops them silently.</summary>
    Ignore,
}
