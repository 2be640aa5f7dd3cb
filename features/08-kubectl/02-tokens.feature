Feature: Tokens of service accounts
  A program that talks to the API signs in as a service account, with a token. The token only tells who the program is. What it may do is
  decided by roles.

  Since the book: service accounts no longer have a Secret with a token. You ask for a token that expires (`kubectl create token`), or you
  create the Secret yourself.

  @S4-09
  Scenario: A new cluster has no token Secrets for its controllers
    The book lists some thirty, one for each controller. Only the token with which nodes join the cluster is left.

    When I run "kubectl -n kube-system get secret"
    Then the output shows:
      | NAME                   | TYPE                          | DATA |
      | bootstrap-token-abcdef | bootstrap.kubernetes.io/token | 5    |
    When I run "kubectl -n kube-system get serviceaccount deployment-controller"
    Then the output shows:
      | NAME                  | SECRETS |
      | deployment-controller | 0       |

  @S4-10
  Scenario: The cluster fills in a Secret that asks for a token
    Given a ServiceAccount "viewer"
    When I run "kubectl apply -f viewer-token.yml"
    And 2 seconds pass
    And I run "kubectl get secret"
    Then the output shows:
      | NAME         | TYPE                                | DATA |
      | viewer-token | kubernetes.io/service-account-token | 3    |
    When I run "kubectl describe secret viewer-token"
    Then the output matches "\ntoken: +ey"

  @S4-11
  Scenario: With the token you may do what the service account may do
    Given a ServiceAccount "viewer"
    When I run:
      """
      kubectl apply -f viewer-token.yml
      sleep 2
      kubectl config set-credentials viewer --token=$(kubectl get secret viewer-token -o jsonpath='{.data.token}' | base64 -d)
      """
    And I run "kubectl --user=viewer get pods"
    Then the command fails
    And the error output contains 'pods is forbidden: User "system:serviceaccount:default:viewer" cannot list resource "pods" in API group "" in the namespace "default"'
    When I run:
      """
      kubectl create rolebinding viewer --clusterrole=view --serviceaccount=default:viewer
      kubectl --user=viewer get pods
      """
    Then the command succeeds

  @S4-11
  Scenario: A wrong token is refused
    When I run:
      """
      kubectl config set-credentials stranger --token=wrong-token
      kubectl --user=stranger get pods
      """
    Then the command fails
    And the error output contains "You must be logged in to the server (Unauthorized)"

  @S4-15
  Scenario: Rights in one namespace do not extend to another
    Given the namespaces "alice" and "bob"
    When I run:
      """
      kubectl create rolebinding alice --clusterrole=view --user=alice -n alice
      kubectl --as=alice -n alice get pods
      """
    Then the command succeeds
    When I run "kubectl --as=alice -n bob get pods"
    Then the command fails
    And the error output contains 'pods is forbidden: User "alice" cannot list resource "pods" in API group "" in the namespace "bob"'
