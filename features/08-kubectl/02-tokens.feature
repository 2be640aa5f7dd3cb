Feature: Tokens of service accounts
  A program that talks to the API signs in as a service account, with a token. Who it is says nothing of what it may do: that is given by roles.

  Since the book: a service account has no Secret with a token any more. One asks for a token that expires (`kubectl create token`), or makes such a Secret.

  @S4-09
  Scenario: The Secrets of a new cluster
    The book lists some thirty: a token for each controller. What is left is the token by which nodes join.

    When I run "kubectl -n kube-system get secret"
    Then the output shows:
      | NAME                   | TYPE                          | DATA |
      | bootstrap-token-abcdef | bootstrap.kubernetes.io/token | 5    |
    When I run "kubectl -n kube-system get serviceaccount deployment-controller"
    Then the output shows:
      | NAME                  | SECRETS |
      | deployment-controller | 0       |

  @S4-10
  Scenario: A Secret that asks for a token is filled in
    When I run:
      """
      kubectl create serviceaccount viewer
      kubectl apply -f viewer-token.yml
      sleep 2
      kubectl get secret
      """
    Then the output contains "serviceaccount/viewer created"
    When I run "kubectl get secret"
    Then the output shows:
      | NAME         | TYPE                                | DATA |
      | viewer-token | kubernetes.io/service-account-token | 3    |
    When I run "kubectl describe secret viewer-token | grep -c '^token: *ey'"
    Then the output is:
      """
      1
      """

  @S4-11
  Scenario: Signed in with it one may what the account may
    When I run:
      """
      kubectl create serviceaccount viewer
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
  Scenario: Rights in one namespace are none in another
    When I run:
      """
      kubectl create namespace alice
      kubectl create namespace bob
      kubectl create rolebinding alice --clusterrole=view --user=alice -n alice
      kubectl --as=alice -n alice get pods
      """
    Then the command succeeds
    When I run "kubectl --as=alice -n bob get pods"
    Then the command fails
    And the error output contains 'pods is forbidden: User "alice" cannot list resource "pods" in API group "" in the namespace "bob"'
