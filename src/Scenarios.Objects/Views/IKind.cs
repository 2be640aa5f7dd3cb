namespace Scenarios.Objects.Views;

/// <summary>A typed view of a whole object. <see cref="Kinds"/> adds the metadata that all kinds have.</summary>
public interface IKind<TSelf> : IView<TSelf>
    where TSelf : struct, IKind<TSelf>
{
    /// <summary>The version, such as <c>apps/v1</c>.</summary>
    static abstract string ApiVersion { get; }

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>The object. For an edited view, each call creates it again: store the result.</summary>
    ApiObject Object { get; }

    /// <summary>Creates the view without checking the object's kind: for callers that already know it.</summary>
    static abstract TSelf Over(ApiObject item);
}
