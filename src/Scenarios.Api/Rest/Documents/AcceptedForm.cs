namespace Scenarios.Api.Rest.Documents;

/// <summary>The form in which a client requests objects.</summary>
internal enum AcceptedForm
{
    /// <summary>The objects themselves.</summary>
    Object,

    /// <summary><c>as=Table</c>: what <c>kubectl get</c> prints.</summary>
    Table,

    /// <summary><c>as=PartialObjectMetadata</c> and its list.</summary>
    Metadata,
}
