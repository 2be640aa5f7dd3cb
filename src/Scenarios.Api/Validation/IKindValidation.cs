namespace Scenarios.Api.Validation;

/// <summary>
/// The hand-written validation of one kind (pkg/apis/*/validation). Metadata is validated elsewhere. Runs after defaulting.
/// </summary>
internal interface IKindValidation
{
    /// <summary>Validates the object by itself: on create, and on update too.</summary>
    void Validate(FieldNode candidate, FaultList faults);

    /// <summary>Validates a new object. By default, the same as <see cref="Validate"/>.</summary>
    void ValidateCreate(FieldNode candidate, FaultList faults) => Validate(candidate, faults);

    /// <summary>Checks that nothing changed that must not. By default, anything may change.</summary>
    void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
    }

    /// <summary>Validates a status written by a client. By default, any status is valid.</summary>
    void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
    }

    /// <summary>
    /// Validates an object written through a subresource. By default, the same as any update.
    /// </summary>
    void ValidateSubresource(string subresource, FieldNode candidate, FieldNode existing, FaultList faults)
    {
        Validate(candidate, faults);
        ValidateUpdate(candidate, existing, faults);
    }
}
