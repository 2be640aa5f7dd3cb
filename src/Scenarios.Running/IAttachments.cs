namespace Scenarios.Running;

/// <summary>
/// Attaches data from memory to the running step or hook. Injectable; one per scenario. Reqnroll itself attaches files only
/// (<see cref="Reqnroll.IReqnrollOutputHelper.AddAttachment"/>).
/// </summary>
public interface IAttachments
{
    /// <summary>Attaches text with a media type such as <c>application/json</c>, or a link as <c>text/uri-list</c>.</summary>
    void Attach(string text, string mediaType, string? name = null);

    /// <summary>Attaches bytes.</summary>
    void Attach(byte[] body, string mediaType, string? name = null);
}
