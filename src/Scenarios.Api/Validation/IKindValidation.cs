namespace Scenarios.Api.Validation;

/// <summary>
/// The hand-written validation of one kind (pkg/apis/*/validation); its metadata is checked elsewhere. Runs after defaulting.
/// </summary>
internal interface IKindValidation
{
    /// <summary>What is wrong with the object by itself: on create, and on update too.</summary>
    void Validate(FieldNode candidate, FaultList faults);

    /// <summary>What is wrong with a new object. The same as with any, unless the kind says otherwise.</summary>
    void ValidateCreate(FieldNode candidate, FaultList faults) => Validate(candidate, faults);

    /// <summary>What must not change. Nothing, unless the kind says otherwise.</summary>
    void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
    }

    /// <summary>What is wrong with a status that a client wrote. Nothing, unless the kind says otherwise.</summary>
    void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
    }

    /// <summary>
    /// What is wrong with an object written through a subresource. The same as with any update, unless the kind says otherwise.
    /// </summary>
    void ValidateSubresource(string subresource, FieldNode candidate, FieldNode existing, FaultList faults)
    {
        Validate(candidate, faults);
        ValidateUpdate(candidate, existing, faults);
    }
}
