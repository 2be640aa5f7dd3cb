namespace Scenarios.Running;

/// <summary>
/// Attaches what is in memory to the step (or hook) that runs. Injectable; one per scenario. Reqnroll has nothing like it: it attaches
/// files (<see cref="Reqnroll.IReqnrollOutputHelper.AddAttachment"/>).
/// </summary>
public interface IAttachments
{
    /// <summary>Attaches text, such as <c>application/json</c>, or a link as <c>text/uri-list</c>.</summary>
    void Attach(string text, string mediaType, string? name = null);

    /// <summary>Attaches bytes.</summary>
    void Attach(byte[] body, string mediaType, string? name = null);
}
