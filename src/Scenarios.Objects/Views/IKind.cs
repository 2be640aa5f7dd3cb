namespace Scenarios.Objects.Views;

/// <summary>A typed look at a whole object. What the metadata of all kinds have is read by <see cref="Kinds"/>.</summary>
public interface IKind<TSelf> : IView<TSelf>
    where TSelf : struct, IKind<TSelf>
{
    /// <summary>Such as <c>apps/v1</c>.</summary>
    static abstract string ApiVersion { get; }

    /// <summary>Such as <c>Deployment</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>The object. Of an edited view it is made by each call: ask once.</summary>
    ApiObject Object { get; }

    /// <summary>Without looking whether the object is of this kind: for whoever knows where it comes from.</summary>
    static abstract TSelf Over(ApiObject item);
}
