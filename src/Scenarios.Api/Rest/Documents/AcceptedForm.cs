namespace Scenarios.Api.Rest.Documents;

/// <summary>The form in which a client wants objects.</summary>
internal enum AcceptedForm
{
    /// <summary>As they are.</summary>
    Object,

    /// <summary><c>as=Table</c>: what <c>kubectl get</c> lays out.</summary>
    Table,

    /// <summary><c>as=PartialObjectMetadata</c> and its list.</summary>
    Metadata,
}
